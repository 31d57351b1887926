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

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\proof;
use mod_meetbridge\local\pairing\site_address;

/**
 * Makes a new key for this site and signs the proof of it, which an administrator's browser carries to the bridge.
 *
 * The key signs nothing else until the bridge's answer has come back: an attempt that goes wrong changes nothing.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class create_pairing_proof extends connection_service {
    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'bridge' => new external_value(PARAM_RAW_TRIMMED, 'Origin of the bridge'),
            'takesreports' => new external_value(PARAM_BOOL, 'Whether the bridge can reach this site', VALUE_DEFAULT, true),
        ]);
    }

    /**
     * Signs it.
     *
     * @param string $bridge origin of the bridge
     * @param bool $takesreports whether the bridge can reach this site
     * @return array bridge, proof, kid
     */
    public static function execute(string $bridge, bool $takesreports = true): array {
        ['bridge' => $bridge, 'takesreports' => $takesreports] = self::validate_parameters(
            self::execute_parameters(),
            ['bridge' => $bridge, 'takesreports' => $takesreports],
        );
        self::require_administrator();
        $origin = site_address::origin_of($bridge) ?? throw new \moodle_exception('pairing_address', 'mod_meetbridge');
        $key = site_key::prepare_next();
        $reports = $takesreports ? site_address::reports() : null;
        return ['bridge' => $origin, 'proof' => proof::sign($key, $origin, $reports, time()), 'kid' => $key->kid()];
    }

    /**
     * What is answered.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'bridge' => new external_value(PARAM_URL, 'Origin of the bridge as the proof names it'),
            'proof' => new external_value(PARAM_RAW, 'The signed proof, compact JWS'),
            'kid' => new external_value(PARAM_RAW, 'Thumbprint of the key that it proves'),
        ]);
    }
}
