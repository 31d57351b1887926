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

use stdClass;

/**
 * The place of a meeting in the gradebook.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class item {
    /**
     * Creates it or changes it, and puts grades there.
     *
     * @param stdClass $record row of the meetbridge table; with cmidnumber, where it is known
     * @param array|string|null $grades user id to {userid, rawgrade}; "reset" takes all grades away; null for none
     * @return int GRADE_UPDATE_… constant
     */
    public static function update(stdClass $record, array|string|null $grades = null): int {
        global $CFG;
        // Its constants are needed before anything is called.
        require_once($CFG->libdir . '/gradelib.php');
        $details = ['itemname' => $record->name] + self::type($record);
        if (isset($record->cmidnumber)) {
            $details['idnumber'] = $record->cmidnumber;
        }
        if ($grades === 'reset') {
            $details['reset'] = true;
            $grades = null;
        }
        return self::call($record, $grades ?: null, $details);
    }

    /**
     * Takes it out of the gradebook.
     *
     * @param stdClass $record row of the meetbridge table
     * @return int GRADE_UPDATE_… constant
     */
    public static function delete(stdClass $record): int {
        return self::call($record, null, ['deleted' => 1]);
    }

    /**
     * What is graded with: points, a scale, or nothing where there is no rule.
     *
     * @param stdClass $record row of the meetbridge table
     * @return array
     */
    private static function type(stdClass $record): array {
        global $CFG;
        require_once($CFG->libdir . '/grade/constants.php');
        if (!rule::is_there($record)) {
            return ['gradetype' => GRADE_TYPE_NONE];
        }
        if ((int) $record->grade < 0) {
            return ['gradetype' => GRADE_TYPE_SCALE, 'scaleid' => -(int) $record->grade];
        }
        return ['gradetype' => GRADE_TYPE_VALUE, 'grademax' => (int) $record->grade, 'grademin' => 0];
    }

    /**
     * Hands it on to the gradebook.
     *
     * @param stdClass $record row of the meetbridge table
     * @param array|null $grades user id to {userid, rawgrade}
     * @param array $details of the item
     * @return int GRADE_UPDATE_… constant
     */
    private static function call(stdClass $record, ?array $grades, array $details): int {
        global $CFG;
        require_once($CFG->libdir . '/gradelib.php');
        return grade_update('mod/meetbridge', $record->course, 'mod', 'meetbridge', $record->id, 0, $grades, $details);
    }
}
