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

use mod_meetbridge\local\meetings\meeting;
use stdClass;

/**
 * The attendance of a meeting, for people to read.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sheet {
    /** @var session[]|null all of the meeting, by id, once they are read */
    private ?array $sessions = null;

    /** @var punctuality|null who was late or early, once it is asked */
    private ?punctuality $punctuality = null;

    /**
     * Takes the meeting.
     *
     * @param meeting $meeting the meeting
     * @param audience $audience whose attendance is shown
     * @param int $now epoch seconds; a stay that is not over counts until then
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var audience whose attendance is shown */
        private readonly audience $audience,
        /** @var int epoch seconds */
        private readonly int $now,
    ) {
    }

    /**
     * The sessions of which something may be shown, the latest first.
     *
     * @return session[] by id
     */
    public function visible_sessions(): array {
        global $DB;
        [$where, $params] = $this->audience->where('a');
        $sql = "SELECT DISTINCT a.session FROM {meetbridge_attendance} a WHERE a.meetbridge = :meetbridge AND $where";
        $params['meetbridge'] = $this->meeting->record->id;
        return array_reverse(array_intersect_key($this->sessions(), array_flip($DB->get_fieldset_sql($sql, $params))), true);
    }

    /**
     * All sessions of the meeting, in order.
     *
     * @return session[] by id
     */
    private function sessions(): array {
        return $this->sessions ??= session::all((int) $this->meeting->record->id, $this->now);
    }

    /**
     * A line for each person in each session, or in one of them.
     *
     * @param string|null $sessionid one session; null for each
     * @return line[]
     */
    public function each(?string $sessionid): array {
        $lines = [];
        foreach ($this->rows($sessionid) as $row) {
            $stays = stays::read($row->intervals, $this->now * 1000);
            $lines[] = $this->line($row, [$row->session => $stays], $this->sessions()[$row->session]);
        }
        return $lines;
    }

    /**
     * A line for each person, over all sessions.
     *
     * @return line[]
     */
    public function together(): array {
        $people = [];
        foreach ($this->rows(null) as $row) {
            $people[$row->person]['row'] ??= $row;
            $people[$row->person]['stays'][$row->session] = stays::read($row->intervals, $this->now * 1000);
            $people[$row->person]['inside'] = $row->present || ($people[$row->person]['inside'] ?? false);
        }
        $lines = [];
        foreach ($people as ['row' => $row, 'stays' => $stays, 'inside' => $isinside]) {
            $row->present = $isinside;
            $lines[] = $this->line($row, $stays, null);
        }
        return $lines;
    }

    /**
     * A line about somebody.
     *
     * @param stdClass $row one of their rows
     * @param array $sessions for each session the stays in it
     * @param session|null $session where it is about one session
     * @return line
     */
    private function line(stdClass $row, array $sessions, ?session $session): line {
        $attended = new attended($sessions);
        $this->punctuality ??= new punctuality($this->meeting->record, $this->sessions());
        $late = $early = $left = 0;
        $joined = PHP_INT_MAX;
        foreach ($sessions as $id => $stays) {
            $out = end($stays)[1];
            $joined = min($joined, $stays[0][0]);
            $left = max($left, $out);
            $late += (int) $this->punctuality->is_late($id, $stays[0][0]);
            // The last stay of somebody who is inside ends now, which is early for nobody.
            $early += (int) $this->punctuality->is_early($id, $out);
        }
        $isaccount = (int) $row->userid !== 0;
        return new line(
            $isaccount ? $row : null,
            $isaccount ? fullname($row, $this->audience->fullnames) : (string) $row->guestname,
            $session,
            $session ? (int) $row->groupid : 0,
            $session ? $row->role : '',
            $attended->sessions((int) $this->meeting->record->attendedminutes),
            $joined,
            $row->present ? 0 : $left,
            $attended->milliseconds(),
            $late,
            $early,
        );
    }

    /**
     * The rows that are shown, with the names of the accounts.
     *
     * @param string|null $sessionid one session; null for each
     * @return \Generator of stdClass
     */
    private function rows(?string $sessionid): \Generator {
        global $DB;
        [$where, $params] = $this->audience->where('a');
        ['selects' => $selects, 'joins' => $joins, 'params' => $moreparams] = (array) $this->audience->fields()->get_sql('u', true);
        $sql = "SELECT a.id AS rowid, a.person, a.session, a.userid, a.name AS guestname, a.groupid, a.role,
                       a.present, a.intervals $selects
                  FROM {meetbridge_attendance} a
             LEFT JOIN {user} u ON u.id = a.userid
                       $joins
                 WHERE a.meetbridge = :meetbridge AND $where" . ($sessionid === null ? '' : ' AND a.session = :session') . '
              ORDER BY a.joinedat, a.id';
        $params += $moreparams + ['meetbridge' => $this->meeting->record->id, 'session' => $sessionid];
        if ($this->audience->is_one()) {
            // One person's rows are few, and a cursor would ask the database three times.
            yield from array_values($DB->get_records_sql($sql, $params));
            return;
        }
        $rows = $DB->get_recordset_sql($sql, $params);
        foreach ($rows as $row) {
            yield $row;
        }
        $rows->close();
    }
}
