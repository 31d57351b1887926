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

use core\lock\lock_config;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\reports\attendance_report;
use stdClass;

/**
 * Who was in which meeting, and when: a row for each person in each session, replaced as newer reports come.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ledger {
    /** @var string its table */
    private const TABLE = 'meetbridge_attendance';

    /** @var int so many reports in one transaction */
    private const AT_A_TIME = 500;

    /** @var int how long another page may take, in seconds */
    private const PATIENCE = 8;

    /**
     * Keeps reports; an older one changes nothing. Then tells the site what is new in them.
     *
     * @param attendance_report[] $reports in any order
     * @param int $now epoch seconds
     * @return bool false where another page is being kept for longer than a moment
     * @throws \dml_exception where the database refuses; what was kept before stays kept
     */
    public static function keep(array $reports, int $now): bool {
        $changes = [];
        foreach (array_chunk($reports, self::AT_A_TIME) as $some) {
            // A page may be pushed and pulled at the same moment; the one that comes second must see what the first has written.
            $lock = lock_config::get_lock_factory('mod_meetbridge')->get_lock('ledger', self::PATIENCE);
            if (!$lock) {
                return false;
            }
            try {
                array_push($changes, ...self::write(intake::rows($some, $now)));
            } finally {
                $lock->release();
            }
        }
        news::tell($changes);
        settling::at_once($changes, $now);
        return true;
    }

    /**
     * Writes rows that are newer than what is there.
     *
     * @param stdClass[] $rows by intake::key()
     * @return array each [row as it was or null, row as it is]
     */
    private static function write(array $rows): array {
        global $DB;
        $known = $rows ? self::known($rows) : [];
        $changes = [];
        foreach ($rows as $key => $row) {
            $before = $known[$key] ?? null;
            if ($before === null || (int) $before->revision < $row->revision) {
                $changes[] = [$before, $row];
            }
        }
        $transaction = $DB->start_delegated_transaction();
        try {
            // A replaced row is written anew: two statements for a page, not one for each row.
            $DB->delete_records_list(self::TABLE, 'id', array_column(array_filter(array_column($changes, 0)), 'id'));
            $DB->insert_records(self::TABLE, array_column($changes, 1));
            $transaction->allow_commit();
        } catch (\dml_exception $e) {
            $transaction->rollback($e);
        }
        return $changes;
    }

    /**
     * The rows that are there.
     *
     * @param stdClass[] $rows those that came
     * @return stdClass[] by intake::key()
     */
    private static function known(array $rows): array {
        global $DB;
        $select = [];
        $params = [];
        foreach (['meetbridge', 'session', 'person'] as $column) {
            [$in, $some] = $DB->get_in_or_equal(array_values(array_unique(array_column($rows, $column))));
            $select[] = "$column $in";
            array_push($params, ...$some);
        }
        $found = $DB->get_records_select(self::TABLE, implode(' AND ', $select), $params);
        return array_column(array_map(fn($row) => [intake::key($row), $row], $found), 1, 0);
    }

    /**
     * How many people are inside.
     *
     * @param int[] $instanceids instance ids
     * @param int[]|null $groupids the groups whose rooms count; null for all rooms
     * @return int[] by instance id, 0 where nobody is
     */
    public static function presence(array $instanceids, ?array $groupids = null): array {
        global $DB;
        if (!$instanceids) {
            return [];
        }
        if ($groupids === []) {
            return array_fill_keys($instanceids, 0);
        }
        [$in, $params] = $DB->get_in_or_equal($instanceids, SQL_PARAMS_NAMED);
        [$rooms, $groups] = $groupids === null ? ['>= 0', []] : $DB->get_in_or_equal($groupids, SQL_PARAMS_NAMED, 'group');
        $sql = 'SELECT meetbridge, COUNT(DISTINCT person) AS people
                  FROM {' . self::TABLE . "}
                 WHERE present = 1 AND timemodified > :since AND meetbridge $in AND groupid $rooms
              GROUP BY meetbridge";
        $inside = $DB->get_records_sql_menu($sql, $params + $groups + ['since' => self::heard_since()]);
        return array_map('intval', $inside) + array_fill_keys($instanceids, 0);
    }

    /**
     * Who is inside, whoever came first at the head.
     *
     * @param meeting $meeting the meeting
     * @param int|null $groupid the group whose room it is; null for all rooms
     * @return stdClass[] userid, name, guest, groupid, role, since (epoch seconds); each person once
     */
    public static function inside(meeting $meeting, ?int $groupid): array {
        global $DB;
        $names = \core_user\fields::for_name()->get_sql('u', true)->selects;
        $sql = 'SELECT a.id, a.person, a.userid, a.name, a.guest, a.groupid, a.role, a.intervals' . $names . '
                  FROM {' . self::TABLE . '} a
             LEFT JOIN {user} u ON u.id = a.userid
                 WHERE a.meetbridge = :meetbridge AND a.present = 1 AND a.timemodified > :since'
            . ($groupid === null ? '' : ' AND a.groupid = :groupid') . '
              ORDER BY a.joinedat, a.id';
        $params = ['meetbridge' => $meeting->record->id, 'since' => self::heard_since(), 'groupid' => $groupid];
        $full = has_capability('moodle/site:viewfullnames', $meeting->context);
        $inside = [];
        foreach ($DB->get_records_sql($sql, $params) as $row) {
            $stays = json_decode($row->intervals, true);
            $inside[$row->person] ??= (object) [
                'userid' => (int) $row->userid,
                'name' => $row->userid ? fullname($row, $full) : (string) $row->name,
                'guest' => (bool) $row->guest,
                'groupid' => (int) $row->groupid,
                'role' => $row->role,
                'since' => intdiv(end($stays)[0], 1000),
            ];
        }
        return array_values($inside);
    }

    /**
     * Forgets when somebody was in meetings.
     *
     * @param int $userid user id
     * @param int[]|null $instanceids instance ids; null for all
     */
    public static function forget_user(int $userid, ?array $instanceids): void {
        global $DB;
        if ($instanceids === []) {
            return;
        }
        [$in, $params] = $instanceids === null ? ['<> 0', []] : $DB->get_in_or_equal($instanceids, SQL_PARAMS_NAMED);
        $DB->delete_records_select(self::TABLE, "userid = :userid AND meetbridge $in", $params + ['userid' => $userid]);
    }

    /**
     * Forgets who was in a meeting.
     *
     * @param int $instanceid instance id
     */
    public static function forget_meeting(int $instanceid): void {
        global $DB;
        $DB->delete_records(self::TABLE, ['meetbridge' => $instanceid]);
    }

    /**
     * Who was reported inside before this moment is not believed to be there any more.
     *
     * @return int epoch seconds
     */
    private static function heard_since(): int {
        return time() - intdiv(stays::LONGEST_OPEN, 1000);
    }
}
