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
 * When somebody was inside: pieces of time, each [from, to] in epoch milliseconds.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class stays {
    /** @var int after so long without an end, a stay is over: the bridge that would have told of it is gone */
    public const LONGEST_OPEN = DAYSECS * 1000;

    /**
     * Reads what the ledger keeps.
     *
     * @param string $kept JSON: [[from, to or null], ...]
     * @param int $now epoch milliseconds; a stay that is not over counts until then
     * @return array
     */
    public static function read(string $kept, int $now): array {
        $stays = [];
        foreach (json_decode($kept, true) ?: [] as [$from, $to]) {
            $stays[] = [$from, max($from, $to ?? min($now, $from + self::LONGEST_OPEN))];
        }
        return $stays;
    }

    /**
     * Puts pieces together, so that no moment is in two of them.
     *
     * @param array $stays in any order
     * @return array in order
     */
    public static function merge(array $stays): array {
        sort($stays);
        $merged = [];
        foreach ($stays as [$from, $to]) {
            $last = count($merged) - 1;
            if ($last >= 0 && $from <= $merged[$last][1]) {
                $merged[$last][1] = max($merged[$last][1], $to);
            } else {
                $merged[] = [$from, $to];
            }
        }
        return $merged;
    }

    /**
     * How long they are together.
     *
     * @param array $stays merged
     * @return int milliseconds
     */
    public static function total(array $stays): int {
        return array_sum(array_map(fn($stay) => $stay[1] - $stay[0], $stays));
    }

    /**
     * What of them lies in a span.
     *
     * @param array $stays merged
     * @param int $from epoch milliseconds
     * @param int $to epoch milliseconds
     * @return array
     */
    public static function within(array $stays, int $from, int $to): array {
        $cut = array_map(fn($stay) => [max($stay[0], $from), min($stay[1], $to)], $stays);
        return array_values(array_filter($cut, fn($stay) => $stay[1] > $stay[0]));
    }
}
