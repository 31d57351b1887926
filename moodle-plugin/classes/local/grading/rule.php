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

namespace mod_meetbridge\local\grading;

use mod_meetbridge\local\attendance\attended;
use stdClass;

/**
 * Makes a grade of the time somebody was inside.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rule {
    /** @var string whoever was there for half of the time gets half of the grade */
    public const SHARE = 'share';

    /** @var string whoever was not there for all of the time gets nothing of it */
    public const ALL = 'all';

    /**
     * Whether a meeting is graded at all.
     *
     * @param stdClass $record row of the meetbridge table
     * @return bool
     */
    public static function is_there(stdClass $record): bool {
        return (int) $record->grade !== 0 && (int) $record->grademinutes > 0;
    }

    /**
     * The grade for what somebody attended.
     *
     * @param stdClass $record row of the meetbridge table
     * @param attended $attended what they attended
     * @param int $items how many items the scale has, where the grade is a scale
     * @return float points, or the number of an item
     */
    public static function grade(stdClass $record, attended $attended, int $items): float {
        $share = min(1, $attended->milliseconds() / ((int) $record->grademinutes * MINSECS * 1000));
        if ($record->grademethod === self::ALL) {
            $share = floor($share);
        }
        // A scale starts at its first item, and its last one is for the whole time only.
        return (int) $record->grade > 0 ? round($share * $record->grade, 5) : 1 + floor($share * ($items - 1));
    }
}
