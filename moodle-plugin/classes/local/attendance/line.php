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
 * What one person attended, in one session or in all of them together.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class line {
    /**
     * Takes what is shown.
     *
     * @param stdClass|null $user fields of the account; null for a guest
     * @param string $name as it is shown
     * @param session|null $session the session; null for all of them together
     * @param int $groupid the group whose room it was; 0 for none, or where it is about all sessions
     * @param string $role where it is about one session
     * @param int $sessions how many sessions they attended
     * @param int $joined when they came first, epoch milliseconds
     * @param int $left when they left last, epoch milliseconds; 0 while they are inside
     * @param int $milliseconds how long they were inside
     * @param int $late in how many sessions they were late
     * @param int $early how many sessions they left early
     */
    public function __construct(
        /** @var stdClass|null fields of the account; null for a guest */
        public readonly ?stdClass $user,
        /** @var string as it is shown */
        public readonly string $name,
        /** @var session|null the session; null for all of them together */
        public readonly ?session $session,
        /** @var int the group whose room it was; 0 for none, or where it is about all sessions */
        public readonly int $groupid,
        /** @var string where it is about one session */
        public readonly string $role,
        /** @var int how many sessions they attended */
        public readonly int $sessions,
        /** @var int when they came first, epoch milliseconds */
        public readonly int $joined,
        /** @var int when they left last, epoch milliseconds; 0 while they are inside */
        public readonly int $left,
        /** @var int how long they were inside */
        public readonly int $milliseconds,
        /** @var int in how many sessions they were late */
        public readonly int $late,
        /** @var int how many sessions they left early */
        public readonly int $early,
    ) {
    }

    /**
     * How long they were inside.
     *
     * @return string such as "0:42:07", so that columns of it can be added up in a spreadsheet
     */
    public function duration(): string {
        $seconds = intdiv($this->milliseconds, 1000);
        return sprintf('%d:%02d:%02d', intdiv($seconds, HOURSECS), intdiv($seconds % HOURSECS, MINSECS), $seconds % MINSECS);
    }
}
