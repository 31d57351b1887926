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

use mod_meetbridge\local\grading\grades;
use mod_meetbridge\local\meetings\completion_rules;
use mod_meetbridge\local\meetings\meeting;

/**
 * What settling leaves for later: large pages, people whose time goes on while they are inside, and meetings that have closed.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class catching_up {
    /** @var int the most people of one run; the next one, a minute later, goes on */
    private const MOST = 2000;

    /** @var int how long reports may be on their way when a meeting closes, in seconds */
    private const GRACE = 5 * MINSECS;

    /** @var string setting: up to when meetings that closed have been looked at, epoch seconds */
    private const CLOSED = 'closingssettled';

    /**
     * Settles whom no page of reports settled.
     *
     * @param int $now epoch seconds
     * @return \Throwable[] what went wrong, by instance id
     */
    public static function unsettled(int $now): array {
        global $DB;
        $sql = 'SELECT DISTINCT meetbridge, userid FROM {meetbridge_attendance} WHERE settled = 0 ORDER BY meetbridge, userid';
        $people = [];
        $rows = $DB->get_recordset_sql($sql, [], 0, self::MOST);
        foreach ($rows as $row) {
            $people[$row->meetbridge][] = (int) $row->userid;
        }
        $rows->close();
        return settling::each($people, $now);
    }

    /**
     * Completes for those who are inside and have met the rules since the last look.
     *
     * @param int $now epoch seconds
     * @param int $before when the last look was
     * @return \Throwable[] what went wrong, by instance id
     */
    public static function inside(int $now, int $before): array {
        $failures = [];
        foreach (self::inside_with_rules() as $instanceid => $userids) {
            try {
                $meeting = meeting::from_instance($instanceid);
                $record = $meeting->record;
                $earlier = totals::of_users($instanceid, $userids, $before);
                $since = array_filter(
                    totals::of_users($instanceid, $userids, $now),
                    fn($attended, $userid) => rules::are_met($record, $attended) && !rules::are_met($record, $earlier[$userid]),
                    ARRAY_FILTER_USE_BOTH,
                );
                settling::complete($meeting, array_keys($since), $now);
            } catch (\Throwable $e) {
                $failures[$instanceid] = $e;
            }
        }
        return $failures;
    }

    /**
     * Gives the lowest grade to those who did not come to meetings that have closed since the last look.
     *
     * @param int $now epoch seconds
     * @return \Throwable[] what went wrong, by instance id
     */
    public static function closed(int $now): array {
        global $DB;
        $until = $now - self::GRACE;
        $since = (int) (get_config('mod_meetbridge', self::CLOSED) ?: $until);
        $select = 'closesat > :since AND closesat <= :until AND grade <> 0 AND grademinutes > 0';
        $failures = [];
        foreach ($DB->get_fieldset_select('meetbridge', 'id', $select, ['since' => $since, 'until' => $until]) as $id) {
            try {
                grades::put(meeting::from_instance($id), null, $now);
            } catch (\Throwable $e) {
                $failures[$id] = $e;
            }
        }
        set_config(self::CLOSED, $until, 'mod_meetbridge');
        return $failures;
    }

    /**
     * Who is inside meetings that have rules of completion.
     *
     * @return array instance id to user ids
     */
    private static function inside_with_rules(): array {
        global $DB;
        $anyrule = implode(' OR ', array_map(fn($rule) => "m.$rule > 0", array_keys(completion_rules::NAMES)));
        $sql = "SELECT DISTINCT a.meetbridge, a.userid
                  FROM {meetbridge_attendance} a
                  JOIN {meetbridge} m ON m.id = a.meetbridge
                 WHERE a.settled = 1 AND a.present = 1 AND a.userid <> 0 AND ($anyrule)";
        $people = [];
        $rows = $DB->get_recordset_sql($sql);
        foreach ($rows as $row) {
            $people[$row->meetbridge][] = (int) $row->userid;
        }
        $rows->close();
        return $people;
    }
}
