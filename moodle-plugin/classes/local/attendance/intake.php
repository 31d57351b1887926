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

namespace mod_meetbridge\local\attendance;

use mod_meetbridge\local\people\pseudonyms;
use mod_meetbridge\local\reports\attendance_report;
use stdClass;

/**
 * Finds out for reports which meeting, group and account they are about; what is about none of this site is left out.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class intake {
    /** @var string with what the names begin under which the bridge knows accounts */
    private const ACCOUNT = 'u_';

    /**
     * Makes rows of reports: of several about one person in one session only the latest.
     *
     * @param attendance_report[] $reports as they came
     * @param int $now epoch seconds
     * @return stdClass[] rows without id, by key()
     */
    public static function rows(array $reports, int $now): array {
        $meetings = self::meetings($reports);
        $groups = self::courses_of_groups($reports);
        $users = self::users($reports);
        $rows = [];
        foreach ($reports as $report) {
            $meeting = $meetings[$report->room] ?? null;
            $isaccount = str_starts_with($report->person, self::ACCOUNT);
            // Whoever has been forgotten here stays forgotten, whatever the bridge still knows.
            $isknown = $isaccount ? isset($users[$report->person]) : $report->guest;
            if (!$meeting || !$isknown || ($groups[$report->groupid] ?? $meeting->course) !== $meeting->course) {
                continue;
            }
            $row = self::row($report, (int) $meeting->id, $isaccount ? $users[$report->person] : 0, $now);
            $key = self::key($row);
            if (!isset($rows[$key]) || $rows[$key]->revision < $row->revision) {
                $rows[$key] = $row;
            }
        }
        return $rows;
    }

    /**
     * What only one row may have.
     *
     * @param stdClass $row row of the attendance table
     * @return string
     */
    public static function key(stdClass $row): string {
        return $row->meetbridge . ' ' . $row->session . ' ' . $row->person;
    }

    /**
     * One row.
     *
     * @param attendance_report $report what was reported
     * @param int $instanceid the meeting
     * @param int $userid the account, or 0 for a guest
     * @param int $now epoch seconds
     * @return stdClass
     */
    private static function row(attendance_report $report, int $instanceid, int $userid, int $now): stdClass {
        $intervals = $report->intervals;
        $over = array_filter($intervals, fn($stay) => $stay[1] !== null);
        return (object) [
            'meetbridge' => $instanceid,
            'groupid' => $report->groupid,
            'session' => $report->session,
            'person' => $report->person,
            'userid' => $userid,
            'name' => $userid ? null : $report->name,
            'guest' => $userid ? 0 : 1,
            'role' => $report->role,
            'joinedat' => $intervals[0][0],
            'leftat' => end($intervals)[1] ?? 0,
            'intervals' => json_encode($intervals),
            'total' => stays::total($over),
            'present' => (int) $report->present,
            'revision' => $report->revision,
            'settled' => $userid ? 0 : 1,
            'timemodified' => $now,
        ];
    }

    /**
     * The meetings reports are about.
     *
     * @param attendance_report[] $reports as they came
     * @return stdClass[] room to id and course
     */
    private static function meetings(array $reports): array {
        global $DB;
        $rooms = array_values(array_unique(array_column($reports, 'room')));
        return $rooms ? $DB->get_records_list('meetbridge', 'room', $rooms, '', 'room, id, course') : [];
    }

    /**
     * The courses of the groups reports are about. A group that is gone was one of the meeting's when somebody was let in.
     *
     * @param attendance_report[] $reports as they came
     * @return string[] group id to course id; groups that do not exist are left out
     */
    private static function courses_of_groups(array $reports): array {
        global $DB;
        $ids = array_values(array_filter(array_unique(array_column($reports, 'groupid'))));
        return $ids ? array_column($DB->get_records_list('groups', 'id', $ids, '', 'id, courseid'), 'courseid', 'id') : [];
    }

    /**
     * The accounts reports are about.
     *
     * @param attendance_report[] $reports as they came
     * @return int[] name to user id; deleted accounts are left out
     */
    private static function users(array $reports): array {
        global $DB;
        $people = array_column($reports, 'person');
        $users = pseudonyms::users(array_filter($people, fn($person) => str_starts_with($person, self::ACCOUNT)));
        $there = $users ? $DB->get_records_list('user', 'id', array_values($users), '', 'id, deleted') : [];
        return array_filter($users, fn($userid) => isset($there[$userid]) && !$there[$userid]->deleted);
    }
}
