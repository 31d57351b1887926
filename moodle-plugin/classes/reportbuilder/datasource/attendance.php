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

namespace mod_meetbridge\reportbuilder\datasource;

use core_course\reportbuilder\local\entities\course_category;
use core_reportbuilder\datasource;
use core_reportbuilder\local\entities\course;
use core_reportbuilder\local\entities\user;
use mod_meetbridge\reportbuilder\local\entities\attendance as attendance_entity;
use mod_meetbridge\reportbuilder\local\entities\meeting;

/**
 * Who was in which meeting, as a source of reports that people build themselves.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class attendance extends datasource {
    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('report_source', 'mod_meetbridge');
    }

    /**
     * Puts its parts together.
     */
    protected function initialise(): void {
        $attendance = new attendance_entity();
        $a = $attendance->get_table_alias('meetbridge_attendance');
        $this->set_main_table('meetbridge_attendance', $a);
        $this->add_entity($attendance);

        $meeting = new meeting();
        $m = $meeting->get_table_alias('meetbridge');
        $this->add_entity($meeting->add_join("JOIN {meetbridge} $m ON $m.id = $a.meetbridge"));

        $course = new course();
        $c = $course->get_table_alias('course');
        $this->add_entity($course->add_joins($meeting->get_joins())->add_join("JOIN {course} $c ON $c.id = $m.course"));

        $category = new course_category();
        $cc = $category->get_table_alias('course_categories');
        $join = "JOIN {course_categories} $cc ON $cc.id = $c.category";
        $this->add_entity($category->add_joins($course->get_joins())->add_join($join));

        // A guest has no account.
        $user = new user();
        $u = $user->get_table_alias('user');
        $this->add_entity($user->add_join("LEFT JOIN {user} $u ON $u.id = $a.userid"));

        $this->add_all_from_entities();
    }

    /**
     * The columns a new report begins with.
     *
     * @return string[]
     */
    public function get_default_columns(): array {
        return [
            'course:fullname',
            'meeting:name',
            'user:fullname',
            'attendance:joined',
            'attendance:left',
            'attendance:duration',
        ];
    }

    /**
     * How a new report is sorted.
     *
     * @return int[]
     */
    public function get_default_column_sorting(): array {
        return ['course:fullname' => SORT_ASC, 'meeting:name' => SORT_ASC, 'attendance:joined' => SORT_ASC];
    }

    /**
     * The filters a new report begins with.
     *
     * @return string[]
     */
    public function get_default_filters(): array {
        return ['course:fullname', 'meeting:name', 'user:fullname', 'attendance:joined'];
    }

    /**
     * The conditions a new report begins with.
     *
     * @return string[]
     */
    public function get_default_conditions(): array {
        return [];
    }
}
