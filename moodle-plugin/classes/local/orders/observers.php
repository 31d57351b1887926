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

namespace mod_meetbridge\local\orders;

use core\event\base;
use core\event\role_unassigned;
use core\event\user_deleted;
use core\event\user_updated;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\people\pseudonyms;

/**
 * Watches what takes people's rights away, and lets the bridge send them out.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class observers {
    /**
     * Somebody's enrolment was removed, suspended or shortened.
     *
     * @param base $event user_enrolment_deleted or user_enrolment_updated
     */
    public static function enrolment_changed(base $event): void {
        self::leave_courses($event->relateduserid, [$event->courseid]);
    }

    /**
     * Somebody lost a role: in a course or activity, or above all of them.
     *
     * @param role_unassigned $event the event
     */
    public static function role_unassigned(role_unassigned $event): void {
        $course = $event->get_context()?->get_course_context(false);
        $courses = $course ? [$course->instanceid] : null;
        self::leave_courses($event->relateduserid, $courses);
    }

    /**
     * Somebody is in a group no longer.
     *
     * @param base $event group_member_removed
     */
    public static function left_group(base $event): void {
        if (pseudonyms::known($event->relateduserid) === null) {
            return;
        }
        $rooms = departures::from_group($event->relateduserid, $event->objectid, $event->courseid, time());
        orders::send_out($event->relateduserid, $rooms);
    }

    /**
     * A group is gone: its room ends in every meeting that had one.
     *
     * @param base $event group_deleted
     */
    public static function group_deleted(base $event): void {
        self::end_rooms($event->courseid, $event->objectid, null);
    }

    /**
     * A group has left a grouping: its room ends in the meetings of that grouping.
     *
     * @param base $event grouping_group_unassigned
     */
    public static function left_grouping(base $event): void {
        self::end_rooms($event->courseid, (int) $event->other['groupid'], (int) $event->objectid);
    }

    /**
     * An account was changed; only a suspended one matters here.
     *
     * @param user_updated $event the event
     */
    public static function account_changed(user_updated $event): void {
        $user = \core_user::get_user($event->relateduserid, 'id, suspended');
        if ($user && $user->suspended) {
            self::leave_courses($user->id, null);
        }
    }

    /**
     * An account is gone: the bridge forgets the person, and nothing leads from its name for them to the account.
     *
     * @param user_deleted $event the event
     */
    public static function account_deleted(user_deleted $event): void {
        $person = pseudonyms::known($event->objectid);
        if ($person !== null) {
            orders::forget_person($person);
            pseudonyms::forget($event->objectid);
        }
    }

    /**
     * Sends somebody out of what they may not be in any more.
     *
     * @param int $userid user id
     * @param int[]|null $courses course ids; null for all they may be in
     */
    private static function leave_courses(int $userid, ?array $courses): void {
        if (pseudonyms::known($userid) === null) {
            return;
        }
        $now = time();
        $rooms = [];
        foreach ($courses ?? departures::courses($userid, $now) as $courseid) {
            array_push($rooms, ...departures::from_course($userid, $courseid, $now));
        }
        orders::send_out($userid, $rooms);
    }

    /**
     * Ends a group's room in the meetings of a course.
     *
     * @param int $courseid course id
     * @param int $groupid group id
     * @param int|null $groupingid only in meetings of this grouping; null for all
     */
    private static function end_rooms(int $courseid, int $groupid, ?int $groupingid): void {
        foreach (departures::meetings($courseid, time()) as $meeting) {
            $isofgrouping = $groupingid === null || (int) $meeting->cm->groupingid === $groupingid;
            if ($isofgrouping && groups::separates($meeting)) {
                orders::end($meeting, $groupid);
            }
        }
    }
}
