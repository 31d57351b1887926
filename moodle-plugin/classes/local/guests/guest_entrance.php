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

namespace mod_meetbridge\local\guests;

use mod_meetbridge\local\entrance\refusal;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;

/**
 * Decides whether a guest link lets somebody in now.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_entrance {
    /**
     * The link and the meeting behind an address.
     *
     * @param int $id id of the link
     * @param string $secret the secret of the address
     * @return array|null guest_link and meeting; null where the address is not one of ours
     */
    public static function open(int $id, #[\SensitiveParameter] string $secret): ?array {
        $link = guest_links::find($id);
        if ($link === null || !$link->opens_with($secret)) {
            return null;
        }
        return [$link, meeting::from_instance((int) $link->record->meetbridge)];
    }

    /**
     * Why the link lets nobody in now.
     *
     * @param guest_link $link the link
     * @param meeting $meeting its meeting
     * @param bool $isknown whether they hold a pass of this link already
     * @param int $now epoch seconds
     * @return refusal|null null where they may join
     */
    public static function refusal(guest_link $link, meeting $meeting, bool $isknown, int $now): ?refusal {
        $state = $link->state($now);
        return match (true) {
            connection::current() === null => refusal::NOT_CONNECTED,
            in_array($state, [guest_link::REVOKED, guest_link::EXPIRED], true), !self::has_room($link, $meeting)
                => refusal::LINK_OVER,
            !self::takes_guests($meeting) => refusal::NO_GUESTS,
            $meeting->closes_at() !== null && $now >= $meeting->closes_at() => refusal::OVER,
            $state === guest_link::USED_UP && !$isknown => refusal::LINK_USED_UP,
            $meeting->opens_at() !== null && $now < $meeting->opens_at() => refusal::NOT_YET,
            default => null,
        };
    }

    /**
     * The group whose room it is, as the assertion names it.
     *
     * @param guest_link $link the link
     * @param meeting $meeting its meeting
     * @return array id and title; nothing where the meeting has no groups
     */
    public static function group(guest_link $link, meeting $meeting): array {
        $id = (int) $link->record->groupid;
        if ($id === 0) {
            return [];
        }
        $title = format_string(groups_get_group_name($id), true, ['context' => $meeting->context]);
        return ['id' => (string) $id, 'title' => html_entity_decode($title, ENT_QUOTES, 'UTF-8')];
    }

    /**
     * Whether the room that the link was made for is still there.
     *
     * @param guest_link $link the link
     * @param meeting $meeting its meeting
     * @return bool
     */
    private static function has_room(guest_link $link, meeting $meeting): bool {
        $id = (int) $link->record->groupid;
        return groups::separates($meeting) ? in_array($id, groups::with_room($meeting), true) : $id === 0;
    }

    /**
     * Whether the teacher lets guests in, and the activity is there for anybody at all.
     *
     * @param meeting $meeting the meeting
     * @return bool
     */
    private static function takes_guests(meeting $meeting): bool {
        $cm = $meeting->cm;
        return $meeting->record->guests && $cm->visible && $cm->get_course()->visible && !$cm->deletioninprogress;
    }
}
