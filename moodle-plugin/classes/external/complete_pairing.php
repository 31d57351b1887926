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
use mod_meetbridge\local\pairing\pairing;

/**
 * Takes the bridge's answer to a pairing, which an administrator's browser has carried here.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class complete_pairing extends connection_service {
    /** @var int the longest answer, in bytes; one has a few hundred */
    private const LONGEST = 16384;

    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'answer' => new external_value(PARAM_RAW, 'JSON, as the bridge gave it'),
            'kid' => new external_value(PARAM_RAW_TRIMMED, 'Thumbprint of the key that was proved'),
            'takesreports' => new external_value(PARAM_BOOL, 'Whether the proof said that the bridge can reach this site', VALUE_DEFAULT, true),
        ]);
    }

    /**
     * Connects.
     *
     * @param string $answer JSON
     * @param string $kid thumbprint
     * @param bool $takesreports whether the proof said that the bridge can reach this site
     * @return array site, bridge
     */
    public static function execute(string $answer, string $kid, bool $takesreports = true): array {
        ['answer' => $answer, 'kid' => $kid, 'takesreports' => $takesreports] = self::validate_parameters(
            self::execute_parameters(),
            ['answer' => $answer, 'kid' => $kid, 'takesreports' => $takesreports],
        );
        self::require_administrator();
        $read = strlen($answer) <= self::LONGEST ? json_decode($answer, true, 8) : null;
        $connection = pairing::complete($read, $takesreports, $kid, time());
        return ['site' => $connection->site, 'bridge' => $connection->origin];
    }

    /**
     * What is answered.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'site' => new external_value(PARAM_RAW, 'The id the bridge gave to this site'),
            'bridge' => new external_value(PARAM_URL, 'Origin of the bridge'),
        ]);
    }
}
