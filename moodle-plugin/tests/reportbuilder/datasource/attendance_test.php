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

use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\duration;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\tests\core_reportbuilder_testcase;
use core_reportbuilder_generator;
use mod_meetbridge\tests\reporting_bridge;

defined('MOODLE_INTERNAL') || die();

if (!class_exists(core_reportbuilder_testcase::class)) {
    // Moodle 4.5 has it under another name.
    require_once($GLOBALS['CFG']->dirroot . '/reportbuilder/tests/helpers.php');
    class_alias(\core_reportbuilder_testcase::class, core_reportbuilder_testcase::class);
}

/**
 * Tests of attendance as a source of reports.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attendance_test extends core_reportbuilder_testcase {
    /**
     * Two people and a guest in a meeting.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setTimezone('UTC');
        $course = $this->getDataGenerator()->create_course(['fullname' => 'Physics']);
        $settings = ['course' => $course->id, 'name' => 'Lecture', 'opensat' => 1000];
        $meeting = $this->getDataGenerator()->create_module('meetbridge', $settings);
        $group = $this->getDataGenerator()->create_group(['courseid' => $course->id, 'name' => 'Red']);
        $guest = ['person' => ['id' => 'g_1', 'name' => 'Eve', 'guest' => true]];
        $room = ['group' => ['id' => (string) $group->id, 'title' => ''], 'session' => 'RM_2', 'role' => 'moderator'];
        [$ada, $bea] = array_map(
            fn($name) => $this->getDataGenerator()->create_and_enrol(
                $course,
                'student',
                ['firstname' => $name, 'lastname' => 'Test'],
            ),
            ['Ada', 'Bea'],
        );
        (new reporting_bridge())->send([
            reporting_bridge::report($meeting, $ada->id, [[1790000000, 1790000600]]),
            reporting_bridge::report($meeting, $bea->id, [[1790000100, 1790003700]], $room),
            reporting_bridge::report($meeting, $ada->id, [[1790000200, null]], $guest),
        ]);
    }

    /**
     * The report generator.
     *
     * @return core_reportbuilder_generator
     */
    private function reports(): core_reportbuilder_generator {
        return $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
    }

    /**
     * A report begins with who was where, and when.
     *
     * @covers \mod_meetbridge\reportbuilder\datasource\attendance
     */
    public function test_what_a_report_begins_with(): void {
        $report = $this->reports()->create_report(['name' => 'Any', 'source' => attendance::class, 'default' => 1]);

        $rows = array_map('array_values', $this->get_custom_report_content($report->get('id')));

        $this->assertSame(['Physics', 'Lecture', 'Ada Test'], array_slice($rows[0], 0, 3));
        $this->assertSame([format_time(600), format_time(3600), format_time(0)], array_column($rows, 5));
    }

    /**
     * What can be filtered, and whom it leaves.
     *
     * @return array
     */
    public static function filters(): array {
        return [
            ['meeting:name', ['operator' => text::CONTAINS, 'value' => 'Lect'], ['Ada Test', 'Bea Test', '']],
            ['meeting:name', ['operator' => text::CONTAINS, 'value' => 'Else'], []],
            ['meeting:opensat', ['operator' => date::DATE_NOT_EMPTY], ['Ada Test', 'Bea Test', '']],
            ['meeting:closesat', ['operator' => date::DATE_NOT_EMPTY], []],
            ['attendance:session', ['operator' => text::IS_EQUAL_TO, 'value' => 'RM_2'], ['Bea Test']],
            ['attendance:guestname', ['operator' => text::IS_EQUAL_TO, 'value' => 'Eve'], ['']],
            ['attendance:group', ['operator' => text::IS_EQUAL_TO, 'value' => 'Red'], ['Bea Test']],
            ['attendance:joined', ['operator' => date::DATE_RANGE, 'from' => 1790000050, 'to' => 1790000150], ['Bea Test']],
            ['attendance:left', ['operator' => date::DATE_RANGE, 'from' => 1, 'to' => 1790000600], ['Ada Test']],
            ['attendance:guest', ['operator' => boolean_select::CHECKED], ['']],
            ['attendance:present', ['operator' => boolean_select::NOT_CHECKED], ['Ada Test', 'Bea Test']],
            ['attendance:role', ['operator' => select::EQUAL_TO, 'value' => 'moderator'], ['Bea Test']],
            ['attendance:duration', ['operator' => duration::DURATION_MINIMUM, 'unit' => 60, 'value' => 30], ['Bea Test']],
            ['course:fullname', ['operator' => text::IS_EQUAL_TO, 'value' => 'Other'], []],
            ['user:firstname', ['operator' => text::IS_EQUAL_TO, 'value' => 'Ada'], ['Ada Test']],
        ];
    }

    /**
     * Each filter leaves whom it should.
     *
     * @covers \mod_meetbridge\reportbuilder\local\entities\attendance
     * @covers \mod_meetbridge\reportbuilder\local\entities\meeting
     */
    public function test_filters(): void {
        foreach (self::filters() as [$filter, $values, $left]) {
            $report = $this->reports()->create_report(['name' => 'Any', 'source' => attendance::class, 'default' => 0]);
            $of = ['reportid' => $report->get('id')];
            $this->reports()->create_column($of + ['uniqueidentifier' => 'user:fullname']);
            $this->reports()->create_column($of + ['uniqueidentifier' => 'attendance:joined', 'sortenabled' => 1]);
            $this->reports()->create_filter($of + ['uniqueidentifier' => $filter]);
            $given = array_combine(array_map(fn($name) => "{$filter}_$name", array_keys($values)), $values);

            $rows = $this->get_custom_report_content($report->get('id'), 0, $given);

            $this->assertSame($left, array_map(fn($row) => array_values($row)[0], $rows), $filter);
        }
    }

    /**
     * Every column, aggregation and condition works on this database.
     *
     * @covers \mod_meetbridge\reportbuilder\local\entities\attendance
     * @covers \mod_meetbridge\reportbuilder\local\entities\meeting
     */
    public function test_everything_can_be_put_into_a_report(): void {
        $this->datasource_stress_test_columns(attendance::class);
        $this->datasource_stress_test_columns_aggregation(attendance::class);
        $this->datasource_stress_test_conditions(attendance::class, 'meeting:name');
    }
}
