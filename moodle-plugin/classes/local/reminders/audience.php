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

namespace mod_meetbridge\local\reminders;

use core_availability\info_module;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use stdClass;

/**
 * Who is reminded of a meeting: those who could join it when it opens.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class audience {
    /**
     * All of them. Suspended people are not among them, nor those whom a condition keeps out, nor, where each group has its room,
     * those who are in none.
     *
     * @param meeting $meeting the meeting
     * @return stdClass[] rows of the user table by id
     */
    public static function of(meeting $meeting): array {
        $users = get_enrolled_users($meeting->context, 'mod/meetbridge:join', 0, 'u.*', null, 0, 0, true);
        $users = (new info_module($meeting->cm))->filter_user_list($users);
        if (!groups::separates($meeting)) {
            return $users;
        }
        $all = get_users_by_capability($meeting->context, 'moodle/site:accessallgroups', 'u.id');
        return array_intersect_key($users, self::members(groups::with_room($meeting)) + $all);
    }

    /**
     * Who is in any of some groups.
     *
     * @param int[] $groupids group ids
     * @return array user ids as keys
     */
    private static function members(array $groupids): array {
        global $DB;
        $members = [];
        foreach (array_chunk($groupids, 500) as $some) {
            [$in, $params] = $DB->get_in_or_equal($some);
            $members += $DB->get_records_sql_menu(
                "SELECT DISTINCT userid, 1 AS member FROM {groups_members} WHERE groupid $in",
                $params,
            );
        }
        return $members;
    }
}
