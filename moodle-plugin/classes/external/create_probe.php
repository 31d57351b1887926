<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace mod_meetbridge\external;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\probe;

/**
 * Gives an administrator's browser what it needs to try the connection as a participant's would.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class create_probe extends connection_service {
    /**
     * Signs an assertion for a meeting that is over.
     *
     * @return array bridge, assertion, keys, now
     */
    public static function execute(): array {
        self::require_administrator();
        $bridge = self::bridge();
        $now = time();
        return [
            'bridge' => $bridge->origin,
            'assertion' => probe::sign($bridge, site_key::current(), $now),
            'keys' => array_map('strval', array_keys($bridge->keys)),
            'now' => $now,
        ];
    }

    /**
     * What is answered.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'bridge' => new external_value(PARAM_URL, 'Origin of the bridge'),
            'assertion' => new external_value(PARAM_RAW, 'For POST /launches, which must answer with the code meeting_over'),
            'keys' => new external_multiple_structure(new external_value(PARAM_RAW, 'Name of a key of the bridge that is trusted')),
            'now' => new external_value(PARAM_INT, 'This server\'s clock, epoch seconds'),
        ]);
    }
}
