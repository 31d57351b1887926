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

use mod_meetbridge\local\meetings\completion_rules;
use stdClass;

/**
 * Whether what somebody attended is enough to complete a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rules {
    /**
     * The rules a meeting has.
     *
     * @param stdClass $record row of the meetbridge table
     * @return int[] rule to what it wants
     */
    public static function of(stdClass $record): array {
        $wanted = array_map(fn($rule) => (int) ($record->$rule ?? 0), array_keys(completion_rules::NAMES));
        return array_filter(array_combine(array_keys(completion_rules::NAMES), $wanted), fn($number) => $number > 0);
    }

    /**
     * Whether one of them is met.
     *
     * @param string $rule of completion_rules
     * @param stdClass $record row of the meetbridge table
     * @param attended $attended what somebody attended
     * @return bool
     */
    public static function is_met(string $rule, stdClass $record, attended $attended): bool {
        $wanted = self::of($record)[$rule] ?? 0;
        return $wanted > 0 && match ($rule) {
            'completionminutes' => $attended->minutes() >= $wanted,
            'completionpercent' => $attended->percent((int) $record->opensat, (int) $record->closesat) >= $wanted,
            'completionsessions' => $attended->sessions((int) $record->attendedminutes) >= $wanted,
        };
    }

    /**
     * Whether there are some and all of them are met.
     *
     * @param stdClass $record row of the meetbridge table
     * @param attended $attended what somebody attended
     * @return bool
     */
    public static function are_met(stdClass $record, attended $attended): bool {
        $names = array_keys(self::of($record));
        return $names && !array_filter($names, fn($rule) => !self::is_met($rule, $record, $attended));
    }
}
