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

use mod_meetbridge\local\grading\item;
use MoodleQuickForm;
use stdClass;

/**
 * What a course that starts anew takes out of its meetings.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reset {
    /** @var string[] field of the reset form to the table it empties */
    private const TABLES = [
        'reset_meetbridge_attendance' => 'meetbridge_attendance',
        'reset_meetbridge_guestlinks' => 'meetbridge_guestlink',
        'reset_meetbridge_moderators' => 'meetbridge_moderator',
    ];

    /**
     * Adds the choices to the form.
     *
     * @param MoodleQuickForm $form the form
     */
    public static function add_to(MoodleQuickForm $form): void {
        $form->addElement('header', 'meetbridgeheader', get_string('modulenameplural', 'mod_meetbridge'));
        $form->addElement('static', 'meetbridgedelete', get_string('delete'));
        foreach (array_keys(self::TABLES) as $field) {
            $form->addElement('advcheckbox', $field, self::words($field));
        }
    }

    /**
     * What is ticked at first: a new run has other people, but often the same teachers.
     *
     * @return int[]
     */
    public static function defaults(): array {
        return [
            'reset_meetbridge_attendance' => 1,
            'reset_meetbridge_guestlinks' => 1,
            'reset_meetbridge_moderators' => 0,
        ];
    }

    /**
     * Does what was chosen.
     *
     * @param stdClass $data of the form
     * @return array[] component, item, error of each thing done
     */
    public static function apply(stdClass $data): array {
        global $DB;
        $done = [];
        foreach (self::TABLES as $field => $table) {
            if (!empty($data->$field)) {
                $ofcourse = 'meetbridge IN (SELECT id FROM {meetbridge} WHERE course = ?)';
                $DB->delete_records_select($table, $ofcourse, [$data->courseid]);
                $done[] = self::words($field);
            }
        }
        if (!empty($data->reset_meetbridge_moderators)) {
            $DB->set_field('meetbridge', 'moderators', meeting::BY_CAPABILITY, ['course' => $data->courseid]);
        }
        if (!empty($data->reset_meetbridge_attendance) && empty($data->reset_gradebook_grades)) {
            self::reset_grades((int) $data->courseid);
        }
        if (!empty($data->timeshift)) {
            shift_course_mod_dates('meetbridge', ['opensat', 'closesat'], $data->timeshift, $data->courseid);
            $done[] = get_string('date');
        }
        $component = get_string('modulenameplural', 'mod_meetbridge');
        return array_map(fn($item) => ['component' => $component, 'item' => $item, 'error' => false], $done);
    }

    /**
     * Takes the grades away that came of attendance.
     *
     * @param int $courseid course id
     */
    public static function reset_grades(int $courseid): void {
        global $DB;
        foreach ($DB->get_records('meetbridge', ['course' => $courseid]) as $record) {
            item::update($record, 'reset');
        }
    }

    /**
     * What a choice is called.
     *
     * @param string $field of the form
     * @return string
     */
    private static function words(string $field): string {
        return get_string(str_replace('_meetbridge', '', $field), 'mod_meetbridge');
    }
}
