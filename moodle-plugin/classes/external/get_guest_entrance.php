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
use mod_meetbridge\local\entrance\refusal;
use mod_meetbridge\local\guests\guest_entrance;
use mod_meetbridge\local\guests\guest_link;
use mod_meetbridge\local\guests\guest_pass;
use mod_meetbridge\local\meetings\meeting;

/**
 * Tells a guest, who has no account here, what their link leads to and whether they may join now.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class get_guest_entrance extends external_api {
    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'link' => new external_value(PARAM_INT, 'Id of the guest link'),
            'secret' => new external_value(PARAM_ALPHANUMEXT, 'Its secret, from behind the # of the address'),
            'pass' => new external_value(PARAM_RAW, 'What an earlier visit gave, or nothing', VALUE_DEFAULT, ''),
        ]);
    }

    /**
     * Tells what the page shows. Nothing about the meeting is told without the secret.
     *
     * @param int $link id of the link
     * @param string $secret its secret
     * @param string $pass what an earlier visit gave
     * @return array
     */
    public static function execute(int $link, string $secret, string $pass = ''): array {
        global $PAGE;
        ['link' => $link, 'secret' => $secret, 'pass' => $pass] = self::validate_parameters(
            self::execute_parameters(),
            ['link' => $link, 'secret' => $secret, 'pass' => $pass],
        );
        $PAGE->set_context(\context_system::instance());
        $now = time();
        $opened = guest_entrance::open($link, $secret);
        if ($opened === null) {
            return self::answer(refusal::LINK_UNKNOWN, $now);
        }
        [$guestlink, $meeting] = $opened;
        $isknown = guest_pass::read($guestlink, $pass, $now) !== null;
        return self::about($guestlink, $meeting) + self::answer(
            guest_entrance::refusal($guestlink, $meeting, $isknown, $now),
            $now,
        );
    }

    /**
     * What is answered.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        $epoch = fn(string $what) => new external_value(PARAM_INT, $what, VALUE_OPTIONAL, null, NULL_ALLOWED);
        return new external_single_structure([
            'may' => new external_value(PARAM_BOOL, 'Whether they may join now'),
            'code' => new external_value(PARAM_ALPHA, 'Why not, a stable code; empty where they may'),
            'message' => new external_value(PARAM_RAW, 'The same in words'),
            'now' => new external_value(PARAM_INT, 'The time of this server, epoch seconds'),
            'title' => new external_value(PARAM_RAW, 'Name of the meeting, plain text', VALUE_OPTIONAL),
            'group' => new external_value(PARAM_RAW, 'Name of the group, plain text; empty without', VALUE_OPTIONAL),
            'opensat' => $epoch('When it opens, epoch seconds; null for always'),
            'closesat' => $epoch('When it closes, epoch seconds; null for never'),
            'waits' => new external_value(PARAM_BOOL, 'Whether a moderator lets guests in one by one', VALUE_OPTIONAL),
            'encryption' => new external_value(PARAM_ALPHA, 'none, bridge or own', VALUE_OPTIONAL),
        ]);
    }

    /**
     * Whether they may, and if not, why.
     *
     * @param refusal|null $refusal why not
     * @param int $now epoch seconds
     * @return array
     */
    private static function answer(?refusal $refusal, int $now): array {
        return [
            'may' => $refusal === null,
            'code' => $refusal?->value ?? '',
            'message' => $refusal?->words() ?? '',
            'now' => $now,
        ];
    }

    /**
     * What is told about the meeting.
     *
     * @param guest_link $link the link
     * @param meeting $meeting its meeting
     * @return array
     */
    private static function about(guest_link $link, meeting $meeting): array {
        return [
            'title' => $meeting->title(),
            'group' => guest_entrance::group($link, $meeting)['title'] ?? '',
            'opensat' => $meeting->opens_at(),
            'closesat' => $meeting->closes_at(),
            'waits' => $meeting->record->waitingroom !== 'nobody',
            'encryption' => $meeting->record->encryption,
        ];
    }
}
