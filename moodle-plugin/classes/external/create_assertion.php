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

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use mod_meetbridge\local\entrance\assertion;
use mod_meetbridge\local\entrance\entrance;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\people\account;
use mod_meetbridge\local\people\pseudonyms;

/**
 * Signs a note that lets the current user into a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class create_assertion extends external_api {
    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Course module id'),
            'groupid' => new external_value(PARAM_INT, 'Group whose room it is; 0 for the own one', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Signs, or refuses with the reason.
     *
     * @param int $cmid course module id
     * @param int $groupid group id, or 0
     * @return array bridge, assertion
     */
    public static function execute(int $cmid, int $groupid = 0): array {
        global $USER;
        ['cmid' => $cmid, 'groupid' => $groupid] = self::validate_parameters(
            self::execute_parameters(),
            ['cmid' => $cmid, 'groupid' => $groupid],
        );
        $meeting = meeting::from_cmid($cmid);
        self::validate_context($meeting->context);
        require_capability('mod/meetbridge:view', $meeting->context);

        $now = time();
        $room = groups::choose($meeting, $USER->id, $groupid);
        $refusal = entrance::refusal($meeting, $USER->id, $room, $now);
        if ($refusal !== null) {
            throw $refusal->exception();
        }
        $bridge = connection::current();
        $claims = assertion::claims(
            $bridge,
            $meeting,
            $room > 0 ? ['id' => (string) $room, 'title' => groups::of($meeting, $USER->id)[$room]] : [],
            pseudonyms::of($USER->id),
            account::person($USER, $meeting->context),
            entrance::role($meeting, $USER->id),
            $now,
        );
        return ['bridge' => $bridge->origin, 'assertion' => assertion::sign(site_key::current(), $claims)];
    }

    /**
     * What is answered.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'bridge' => new external_value(PARAM_URL, 'Origin of the bridge'),
            'assertion' => new external_value(PARAM_RAW, 'The signed note, compact JWS'),
        ]);
    }
}
