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

use completion_info;
use mod_meetbridge\local\grading\grades;
use mod_meetbridge\local\meetings\meeting;
use stdClass;

/**
 * Brings completion and grades up to what the ledger says.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settling {
    /** @var int so many people are settled while the bridge waits for its answer; for more it is the task's work */
    private const AT_ONCE = 20;

    /** @var int so many rows in one statement */
    private const AT_A_TIME = 200;

    /**
     * Settles what a page of reports changed, where it is little.
     *
     * @param array $changes each [row as it was or null, row as it is]
     * @param int $now epoch seconds
     */
    public static function at_once(array $changes, int $now): void {
        $people = [];
        foreach ($changes as [, $row]) {
            if ($row->userid) {
                $people[$row->meetbridge][$row->userid] = (int) $row->userid;
            }
        }
        if (array_sum(array_map('count', $people)) <= self::AT_ONCE) {
            self::each($people, $now);
        }
    }

    /**
     * Settles people meeting by meeting. One that fails is left for the task, and holds up no other.
     *
     * @param array $people instance id to user ids
     * @param int $now epoch seconds
     * @return \Throwable[] what went wrong, by instance id
     */
    public static function each(array $people, int $now): array {
        $failures = [];
        foreach ($people as $instanceid => $userids) {
            try {
                self::settle($instanceid, array_values($userids), $now);
            } catch (\Throwable $e) {
                $failures[$instanceid] = $e;
            }
        }
        return $failures;
    }

    /**
     * Settles people in one meeting.
     *
     * @param int $instanceid instance id
     * @param int[] $userids user ids
     * @param int $now epoch seconds
     */
    private static function settle(int $instanceid, array $userids, int $now): void {
        global $DB;
        if (!$DB->record_exists('meetbridge', ['id' => $instanceid])) {
            // The meeting was deleted while a report was on its way.
            ledger::forget_meeting($instanceid);
            return;
        }
        $meeting = meeting::from_instance($instanceid);
        [$in, $params] = $DB->get_in_or_equal($userids);
        array_unshift($params, $instanceid);
        $select = "meetbridge = ? AND userid $in";
        $rows = $DB->get_records_select('meetbridge_attendance', $select, $params, '', 'id, userid, revision, present, settled');
        self::complete($meeting, $userids, $now);
        $inside = array_column(array_filter($rows, fn($row) => $row->present), 'userid');
        // Who is still inside gets their grade when they leave; it would change every minute.
        grades::put($meeting, array_values(array_diff($userids, $inside)), $now);
        self::mark(array_filter($rows, fn($row) => !$row->settled));
    }

    /**
     * Lets completion look at those who have done what the rules of the meeting ask.
     *
     * @param meeting $meeting the meeting
     * @param int[] $userids user ids
     * @param int $now epoch seconds
     */
    public static function complete(meeting $meeting, array $userids, int $now): void {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        $completion = new completion_info($meeting->cm->get_course());
        $rules = rules::of($meeting->record);
        if (!$rules || $completion->is_enabled($meeting->cm) != COMPLETION_TRACKING_AUTOMATIC) {
            return;
        }
        foreach (totals::of_users((int) $meeting->record->id, $userids, $now) as $userid => $attended) {
            if (rules::are_met($meeting->record, $attended) && $completion->is_tracked_user($userid)) {
                $completion->update_state($meeting->cm, COMPLETION_COMPLETE, $userid);
            }
        }
    }

    /**
     * Marks rows as settled, unless a newer report has come meanwhile.
     *
     * @param stdClass[] $rows id, revision
     */
    private static function mark(array $rows): void {
        global $DB;
        foreach (array_chunk($rows, self::AT_A_TIME) as $some) {
            $select = implode(' OR ', array_fill(0, count($some), '(id = ? AND revision = ?)'));
            $params = array_merge(...array_map(fn($row) => [$row->id, $row->revision], $some));
            $DB->set_field_select('meetbridge_attendance', 'settled', 1, $select, $params);
        }
    }
}
