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
 * One run of a room, from the first who came to the last who left.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class session {
    /**
     * Takes what is known.
     *
     * @param string $id its name at the bridge
     * @param int $groupid the group whose room it was; 0 for none
     * @param int $from when the first one came, epoch milliseconds
     * @param int $to when the last one left, or now, epoch milliseconds
     * @param int $people how many were there
     * @param bool $runs whether somebody is inside
     */
    public function __construct(
        /** @var string its name at the bridge */
        public readonly string $id,
        /** @var int the group whose room it was; 0 for none */
        public readonly int $groupid,
        /** @var int when the first one came, epoch milliseconds */
        public readonly int $from,
        /** @var int when the last one left, or now, epoch milliseconds */
        public readonly int $to,
        /** @var int how many were there */
        public readonly int $people,
        /** @var bool whether somebody is inside */
        public readonly bool $runs,
    ) {
    }

    /**
     * The sessions of a meeting, in order.
     *
     * @param int $instanceid instance id
     * @param int $now epoch seconds
     * @return self[] by id
     */
    public static function all(int $instanceid, int $now): array {
        global $DB;
        $sql = 'SELECT session, MAX(groupid) AS groupid, MIN(joinedat) AS began, MAX(leftat) AS ended,
                       COUNT(*) AS people, MAX(present) AS runs
                  FROM {meetbridge_attendance}
                 WHERE meetbridge = :meetbridge
              GROUP BY session
              ORDER BY began, session';
        $make = fn($row) => new self(
            $row->session,
            (int) $row->groupid,
            (int) $row->began,
            $row->runs ? max((int) $row->began, $now * 1000) : (int) $row->ended,
            (int) $row->people,
            (bool) $row->runs,
        );
        return array_map($make, $DB->get_records_sql($sql, ['meetbridge' => $instanceid]));
    }
}
