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

namespace mod_meetbridge\local\meetings;

/**
 * By what a meeting can be completed, beside being viewed or graded.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class completion_rules {
    /** @var int[] column of the meeting to what the form offers first */
    public const NAMES = ['completionminutes' => 30, 'completionpercent' => 80, 'completionsessions' => 1];

    /** @var string[] of NAMES: those that mean nothing without an opening and a closing time */
    public const NEED_TIMES = ['completionpercent'];

    /**
     * A rule as people read it.
     *
     * @param string $rule one of NAMES
     * @param int $wanted minutes, per cent or sessions
     * @return string
     */
    public static function describe(string $rule, int $wanted): string {
        return get_string('completiondetail_' . $rule, 'mod_meetbridge', $wanted);
    }

    /**
     * The rules of a course module in words.
     *
     * @param \cm_info|\stdClass $cm with its rules in customdata
     * @return string[]
     */
    public static function descriptions(\cm_info|\stdClass $cm): array {
        $rules = ((array) $cm->customdata)['customcompletionrules'] ?? [];
        if ((int) $cm->completion !== COMPLETION_TRACKING_AUTOMATIC) {
            return [];
        }
        $active = array_filter(array_intersect_key((array) $rules, self::NAMES));
        return array_values(array_map(
            fn($rule) => self::describe($rule, (int) $active[$rule]),
            array_keys($active),
        ));
    }
}
