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

use mod_meetbridge\local\attendance\totals;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\phase;
use stdClass;

/**
 * The grades of a meeting, derived from who was there.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class grades {
    /**
     * Puts grades into the gradebook; locked and overridden ones stay there as they are.
     *
     * @param meeting $meeting the meeting
     * @param int[]|null $userids of whom; null for everybody
     * @param int $now epoch seconds
     */
    public static function put(meeting $meeting, ?array $userids, int $now): void {
        $grades = self::of($meeting, $userids, $now);
        if ($grades) {
            item::update($meeting->record, $grades);
        }
    }

    /**
     * The grades of people: for what they attended; when the meeting is over, the lowest for who could have come and did not.
     *
     * @param meeting $meeting the meeting
     * @param int[]|null $userids of whom; null for everybody
     * @param int $now epoch seconds
     * @return stdClass[] user id to {userid, rawgrade}; rawgrade is null where a grade that was given holds no longer
     */
    public static function of(meeting $meeting, ?array $userids, int $now): array {
        $record = $meeting->record;
        if (!rule::is_there($record)) {
            return [];
        }
        $items = self::items_of_scale((int) $record->grade);
        $attended = totals::of_users((int) $record->id, $userids, $now);
        $grades = array_fill_keys(self::graded($record, $userids), null);
        if ($meeting->phase($now) === phase::OVER) {
            $expected = gradable::expected($meeting);
            $these = $userids === null ? $expected : array_intersect($expected, $userids);
            $grades = array_fill_keys($these, (int) $record->grade < 0 ? 1.0 : 0.0) + $grades;
        }
        foreach (gradable::among($meeting, array_keys($attended)) as $userid) {
            $grades[$userid] = rule::grade($record, $attended[$userid], $items);
        }
        $form = fn($userid, $grade) => (object) ['userid' => $userid, 'rawgrade' => $grade];
        return array_combine(array_keys($grades), array_map($form, array_keys($grades), $grades));
    }

    /**
     * Those who have a grade from this meeting already.
     *
     * @param stdClass $record row of the meetbridge table
     * @param int[]|null $userids among these only; null for everybody
     * @return int[] user ids
     */
    private static function graded(stdClass $record, ?array $userids): array {
        global $DB;
        $sql = "SELECT g.userid
                  FROM {grade_grades} g
                  JOIN {grade_items} i ON i.id = g.itemid
                 WHERE i.itemtype = 'mod' AND i.itemmodule = 'meetbridge' AND i.iteminstance = :id AND g.rawgrade IS NOT NULL";
        $graded = array_map('intval', $DB->get_fieldset_sql($sql, ['id' => $record->id]));
        return $userids === null ? $graded : array_values(array_intersect($graded, $userids));
    }

    /**
     * How many items a scale has.
     *
     * @param int $grade points, or minus the id of a scale
     * @return int
     */
    private static function items_of_scale(int $grade): int {
        global $CFG;
        if ($grade >= 0) {
            return 0;
        }
        require_once($CFG->libdir . '/gradelib.php');
        $scale = \grade_scale::fetch(['id' => -$grade]);
        return $scale ? count($scale->load_items()) : 1;
    }
}
