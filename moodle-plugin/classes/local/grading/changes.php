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

use mod_meetbridge\local\meetings\completion_rules;
use mod_meetbridge\local\meetings\meeting;
use stdClass;

/**
 * What follows for grades and completion when a meeting is made, changed or removed.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class changes {
    /** @var string[] columns that decide about grades */
    private const OF_GRADES = ['grade', 'grademethod', 'grademinutes', 'closesat'];

    /** @var string[] columns that decide about completion, beside the rules themselves */
    private const OF_COMPLETION = ['opensat', 'closesat', 'attendedminutes'];

    /**
     * Follows a new meeting.
     *
     * @param int $instanceid instance id
     * @param string|null $idnumber of its course module; null where it is not known
     */
    public static function made(int $instanceid, ?string $idnumber): void {
        item::update(self::record($instanceid, $idnumber));
    }

    /**
     * Follows a change.
     *
     * @param stdClass $before row of the meetbridge table as it was
     * @param string|null $idnumber of its course module; null where it is not known
     * @param int $now epoch seconds
     */
    public static function made_to(stdClass $before, ?string $idnumber, int $now): void {
        global $DB;
        $after = self::record((int) $before->id, $idnumber);
        item::update($after);
        if (self::differ($before, $after, self::OF_GRADES)) {
            grades::put(meeting::from_instance((int) $after->id), null, $now);
        }
        if (self::differ($before, $after, array_merge(self::OF_COMPLETION, array_keys(completion_rules::NAMES)))) {
            // There may be thousands; the task looks at them again.
            $DB->set_field_select('meetbridge_attendance', 'settled', 0, 'meetbridge = ? AND userid <> 0', [$after->id]);
        }
    }

    /**
     * Whether two rows differ.
     *
     * @param stdClass $one a row
     * @param stdClass $other another row
     * @param string[] $columns which columns count
     * @return bool
     */
    private static function differ(stdClass $one, stdClass $other, array $columns): bool {
        return (bool) array_filter($columns, fn($column) => (string) $one->$column !== (string) $other->$column);
    }

    /**
     * The meeting as it is kept now.
     *
     * @param int $instanceid instance id
     * @param string|null $idnumber of its course module
     * @return stdClass row of the meetbridge table, with cmidnumber where it is known
     */
    private static function record(int $instanceid, ?string $idnumber): stdClass {
        global $DB;
        $record = $DB->get_record('meetbridge', ['id' => $instanceid], '*', MUST_EXIST);
        if ($idnumber !== null) {
            $record->cmidnumber = $idnumber;
        }
        return $record;
    }
}
