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
use mod_meetbridge\local\pairing\findings;

/**
 * What this server knows about the connection: whether reports come in, tasks run, and orders go through.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class get_connection_findings extends connection_service {
    /**
     * Looks.
     *
     * @return array[] code, state, text, next
     */
    public static function execute(): array {
        self::require_administrator();
        return array_map(fn($finding) => get_object_vars($finding), findings::of(time()));
    }

    /**
     * What is answered.
     *
     * @return external_multiple_structure
     */
    public static function execute_returns(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'code' => new external_value(PARAM_ALPHANUMEXT, 'Stable'),
            'state' => new external_value(PARAM_ALPHA, 'good, warning or bad'),
            'text' => new external_value(PARAM_RAW, 'In words'),
            'next' => new external_value(PARAM_RAW, 'What to do; empty where there is nothing to do'),
        ]));
    }
}
