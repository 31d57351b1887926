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

/**
 * Derives from the ledger how long people were in a meeting; nothing of it is ever kept or added up.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class totals {
    /** @var int so many people in one query */
    private const AT_A_TIME = 500;

    /**
     * What people with an account attended.
     *
     * @param int $instanceid instance id
     * @param int[]|null $userids of whom; null for everybody
     * @param int $now epoch seconds; a stay that is not over counts until then
     * @return attended[] by user id; who was never there is left out
     */
    public static function of_users(int $instanceid, ?array $userids, int $now): array {
        $attended = [];
        foreach ($userids === null ? [null] : array_chunk($userids, self::AT_A_TIME) as $some) {
            foreach (self::sessions($instanceid, $some, $now) as $userid => $sessions) {
                $attended[$userid] = new attended($sessions);
            }
        }
        return $attended;
    }

    /**
     * What somebody attended.
     *
     * @param int $instanceid instance id
     * @param int $userid user id
     * @param int $now epoch seconds
     * @return attended
     */
    public static function of_user(int $instanceid, int $userid, int $now): attended {
        return self::of_users($instanceid, [$userid], $now)[$userid] ?? new attended();
    }

    /**
     * The stays of people, session by session.
     *
     * @param int $instanceid instance id
     * @param int[]|null $userids of whom; null for everybody
     * @param int $now epoch seconds
     * @return array user id to session to stays
     */
    private static function sessions(int $instanceid, ?array $userids, int $now): array {
        global $DB;
        [$which, $params] = $userids === null ? ['<> 0', []] : $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $select = "meetbridge = :meetbridge AND userid $which";
        $params['meetbridge'] = $instanceid;
        $rows = $DB->get_recordset_select('meetbridge_attendance', $select, $params, '', 'id, userid, session, intervals');
        $sessions = [];
        foreach ($rows as $row) {
            $before = $sessions[$row->userid][$row->session] ?? [];
            $sessions[$row->userid][$row->session] = array_merge($before, stays::read($row->intervals, $now * 1000));
        }
        $rows->close();
        return $sessions;
    }
}
