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

use stdClass;

/**
 * Who was late, and who left early.
 *
 * The opening time is the beginning of the session that runs when it comes; of the first one after it, where that begins within a
 * day. Any other session begins with its first person: in a room that is open for a whole term, nobody is weeks late.
 * A session ends when the meeting closes, or with its last person, where that is earlier.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class punctuality {
    /** @var int|null when the meeting opens, epoch milliseconds */
    private readonly ?int $opens;

    /** @var int|null when it closes, epoch milliseconds */
    private readonly ?int $closes;

    /** @var int after so many milliseconds from the beginning it is late */
    private readonly int $lateafter;

    /** @var int so many milliseconds before the end it is early */
    private readonly int $earlybefore;

    /**
     * Takes the meeting's times.
     *
     * @param stdClass $record row of the meetbridge table
     * @param session[] $sessions all of the meeting, by id
     */
    public function __construct(
        stdClass $record,
        /** @var session[] all of the meeting, by id */
        private readonly array $sessions,
    ) {
        $this->opens = (int) $record->opensat ? $record->opensat * 1000 : null;
        $this->closes = (int) $record->closesat ? $record->closesat * 1000 : null;
        $this->lateafter = $record->lateafter * MINSECS * 1000;
        $this->earlybefore = $record->earlybefore * MINSECS * 1000;
    }

    /**
     * Whether somebody came late.
     *
     * @param string $sessionid the session
     * @param int $joined when they came first, epoch milliseconds
     * @return bool
     */
    public function is_late(string $sessionid, int $joined): bool {
        return $joined > $this->beginning($this->sessions[$sessionid]) + $this->lateafter;
    }

    /**
     * Whether somebody who is not inside left before the end.
     *
     * @param string $sessionid the session
     * @param int $left when they left last, epoch milliseconds
     * @return bool
     */
    public function is_early(string $sessionid, int $left): bool {
        $end = $this->sessions[$sessionid]->to;
        return $left < min($end, $this->closes ?? $end) - $this->earlybefore;
    }

    /**
     * When a session begins.
     *
     * @param session $session the session
     * @return int epoch milliseconds
     */
    private function beginning(session $session): int {
        if ($this->opens === null || $session->to < $this->opens) {
            return $session->from;
        }
        if ($session->from <= $this->opens) {
            return $this->opens;
        }
        $isfirst = !array_filter($this->sessions, fn($other) => $other->groupid === $session->groupid
            && $other->to >= $this->opens && $other->from < $session->from);
        return $isfirst && $session->from - $this->opens <= DAYSECS * 1000 ? $this->opens : $session->from;
    }
}
