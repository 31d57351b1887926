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
use mod_meetbridge\event\guest_link_used;
use mod_meetbridge\local\entrance\assertion;
use mod_meetbridge\local\entrance\entrance;
use mod_meetbridge\local\entrance\refusal;
use mod_meetbridge\local\guests\guest_entrance;
use mod_meetbridge\local\guests\guest_link;
use mod_meetbridge\local\guests\guest_links;
use mod_meetbridge\local\guests\guest_pass;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\people\person_name;

/**
 * Signs a note that lets a guest, who has no account here, into a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class create_guest_assertion extends external_api {
    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'link' => new external_value(PARAM_INT, 'Id of the guest link'),
            'secret' => new external_value(PARAM_ALPHANUMEXT, 'Its secret, from behind the # of the address'),
            'name' => new external_value(PARAM_RAW, 'The name the others see'),
            'pass' => new external_value(PARAM_RAW, 'What an earlier visit gave, or nothing', VALUE_DEFAULT, ''),
        ]);
    }

    /**
     * Signs, or refuses with the reason.
     *
     * @param int $link id of the link
     * @param string $secret its secret
     * @param string $name the name the others see
     * @param string $pass what an earlier visit gave
     * @return array bridge, assertion, pass
     */
    public static function execute(int $link, string $secret, string $name, string $pass = ''): array {
        global $PAGE;
        ['link' => $link, 'secret' => $secret, 'name' => $name, 'pass' => $pass] = self::validate_parameters(
            self::execute_parameters(),
            ['link' => $link, 'secret' => $secret, 'name' => $name, 'pass' => $pass],
        );
        $PAGE->set_context(\context_system::instance());
        [$guestlink, $meeting] = guest_entrance::open($link, $secret) ?? throw refusal::LINK_UNKNOWN->exception();
        $now = time();
        $isknown = guest_pass::read($guestlink, $pass, $now) !== null;
        $refusal = guest_entrance::refusal($guestlink, $meeting, $isknown, $now);
        $name = person_name::clean($name);
        if ($refusal !== null || $name === '') {
            throw ($refusal ?? refusal::NO_NAME)->exception();
        }
        if (!$isknown) {
            $pass = self::admit($guestlink, $meeting, $now);
        }
        $bridge = connection::current();
        $claims = assertion::claims(
            $bridge,
            $meeting,
            guest_entrance::group($guestlink, $meeting),
            guest_pass::read($guestlink, $pass, $now),
            ['name' => $name, 'guest' => true],
            entrance::ATTENDEE,
            $now,
        );
        return [
            'bridge' => $bridge->origin,
            'assertion' => assertion::sign(site_key::current(), $claims),
            'pass' => $pass,
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
            'assertion' => new external_value(PARAM_RAW, 'The signed note, compact JWS'),
            'pass' => new external_value(PARAM_RAW, 'To give again at the next visit of the same day'),
        ]);
    }

    /**
     * Counts somebody new.
     *
     * @param guest_link $link the link
     * @param meeting $meeting its meeting
     * @param int $now epoch seconds
     * @return string a pass
     */
    private static function admit(guest_link $link, meeting $meeting, int $now): string {
        if (!guest_links::count_use($link)) {
            throw refusal::LINK_USED_UP->exception();
        }
        guest_link_used::of($meeting, (int) $link->record->id)->trigger();
        return guest_pass::issue($link, $now);
    }
}
