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

use mod_meetbridge\local\entrance\entrance;
use mod_meetbridge\local\entrance\stay;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;

/**
 * Which rooms somebody may not be in any more, after their rights or groups have changed.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departures {
    /**
     * The rooms of a course that somebody must leave.
     *
     * @param int $userid user id
     * @param int $courseid course id
     * @param int $now epoch seconds
     * @return array rooms, as the bridge knows them
     */
    public static function from_course(int $userid, int $courseid, int $now): array {
        $rooms = [];
        foreach (self::meetings($courseid, $now) as $meeting) {
            $left = stay::may($meeting, $userid) ? self::wrongly_inside($meeting, $userid) : self::rooms($meeting);
            foreach ($left as $groupid) {
                $rooms[] = orders::room($meeting->record->room, $groupid);
            }
        }
        return $rooms;
    }

    /**
     * The rooms that somebody must leave who is in a group no longer.
     *
     * @param int $userid user id
     * @param int $groupid group id
     * @param int $courseid course id
     * @param int $now epoch seconds
     * @return array rooms, as the bridge knows them
     */
    public static function from_group(int $userid, int $groupid, int $courseid, int $now): array {
        $rooms = self::from_course($userid, $courseid, $now);
        foreach (self::meetings($courseid, $now) as $meeting) {
            if (in_array($groupid, self::rooms($meeting), true) && !stay::in_group($meeting, $userid, $groupid)) {
                $rooms[] = orders::room($meeting->record->room, $groupid);
            }
        }
        return array_values(array_unique($rooms, SORT_REGULAR));
    }

    /**
     * The courses in whose meetings somebody may be.
     *
     * @param int $userid user id
     * @param int $now epoch seconds
     * @return int[] course ids
     */
    public static function courses(int $userid, int $now): array {
        global $DB;
        $sql = "SELECT DISTINCT m.course
                  FROM {meetbridge} m
                 WHERE (m.closesat = 0 OR m.closesat > :now)
                       AND (EXISTS (SELECT 1
                                      FROM {user_enrolments} ue
                                      JOIN {enrol} e ON e.id = ue.enrolid
                                     WHERE e.courseid = m.course AND ue.userid = :enrolled)
                            OR EXISTS (SELECT 1
                                         FROM {meetbridge_attendance} a
                                        WHERE a.meetbridge = m.id AND a.userid = :seen))";
        return array_map('intval', $DB->get_fieldset_sql($sql, ['now' => $now, 'enrolled' => $userid, 'seen' => $userid]));
    }

    /**
     * The meetings of a course that are not over.
     *
     * @param int $courseid course id
     * @param int $now epoch seconds
     * @return meeting[]
     */
    public static function meetings(int $courseid, int $now): array {
        global $DB;
        $running = 'course = ? AND (closesat = 0 OR closesat > ?)';
        $records = $DB->get_records_select('meetbridge', $running, [$courseid, $now]);
        // Asked only where there is a meeting: most courses that people leave have none.
        $cms = $records ? get_fast_modinfo($courseid)->get_instances_of('meetbridge') : [];
        $withcm = array_intersect_key($records, $cms);
        return array_map(fn($record) => new meeting($record, $cms[$record->id]), $withcm);
    }

    /**
     * The rooms a meeting has.
     *
     * @param meeting $meeting the meeting
     * @return int[] group ids, or only 0
     */
    private static function rooms(meeting $meeting): array {
        return groups::separates($meeting) ? groups::with_room($meeting) : [0];
    }

    /**
     * The rooms in which somebody was last seen as what they are no longer: a moderator, or one who sees all groups.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @return int[] group ids, or 0
     */
    private static function wrongly_inside(meeting $meeting, int $userid): array {
        global $DB;
        $inside = ['meetbridge' => $meeting->record->id, 'userid' => $userid, 'present' => 1];
        $rooms = [];
        foreach ($DB->get_records('meetbridge_attendance', $inside, '', 'id, groupid, role') as $seen) {
            $isdemoted = $seen->role === entrance::MODERATOR && entrance::role($meeting, $userid) !== entrance::MODERATOR;
            if ($isdemoted || !stay::in_group($meeting, $userid, (int) $seen->groupid)) {
                $rooms[(int) $seen->groupid] = (int) $seen->groupid;
            }
        }
        return array_values($rooms);
    }
}
