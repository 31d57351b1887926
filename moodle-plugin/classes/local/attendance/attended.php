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
 * How long one person was in one meeting, over all its sessions and rooms; no moment counts twice.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attended {
    /** @var array merged stays of all sessions */
    private readonly array $stays;

    /**
     * Takes the stays.
     *
     * @param array $sessions for each session the stays in it
     */
    public function __construct(
        /** @var array for each session the stays in it */
        private readonly array $sessions = [],
    ) {
        $this->stays = stays::merge(array_merge(...array_values($sessions)));
    }

    /**
     * The time inside.
     *
     * @return int milliseconds
     */
    public function milliseconds(): int {
        return stays::total($this->stays);
    }

    /**
     * The whole minutes inside.
     *
     * @return int
     */
    public function minutes(): int {
        return intdiv($this->milliseconds(), MINSECS * 1000);
    }

    /**
     * The share of the time between opening and closing.
     *
     * @param int|null $opensat epoch seconds
     * @param int|null $closesat epoch seconds
     * @return float per cent; 0 where the meeting has no such times
     */
    public function percent(?int $opensat, ?int $closesat): float {
        if (!$opensat || !$closesat || $closesat <= $opensat) {
            return 0.0;
        }
        $inside = stays::total(stays::within($this->stays, $opensat * 1000, $closesat * 1000));
        return $inside / (($closesat - $opensat) * 10);
    }

    /**
     * How many sessions they attended. Whoever goes to and fro between the rooms of two groups was in one.
     *
     * @param int $minutes whoever was in a session for less did not attend it
     * @return int
     */
    public function sessions(int $minutes): int {
        $inside = array_map(fn($ofsession) => stays::merge($ofsession), array_filter($this->sessions));
        usort($inside, fn($one, $other) => $one[0][0] <=> $other[0][0]);
        $together = [];
        $end = 0;
        foreach ($inside as $ofsession) {
            if ($together && $ofsession[0][0] < $end) {
                array_push($together[array_key_last($together)], ...$ofsession);
            } else {
                $together[] = $ofsession;
                $end = 0;
            }
            $end = max($end, end($ofsession)[1]);
        }
        $wanted = max(1, $minutes * MINSECS * 1000);
        return count(array_filter($together, fn($ones) => stays::total(stays::merge($ones)) >= $wanted));
    }
}
