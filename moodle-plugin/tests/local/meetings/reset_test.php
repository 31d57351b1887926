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

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->libdir . '/gradelib.php');

/**
 * What a course that starts anew takes out of its meetings.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reset_test extends \advanced_testcase {
    /**
     * Attendance, guest links, moderators and grades go where it was chosen, times move, and no other course is touched.
     *
     * @covers \mod_meetbridge\local\meetings\reset
     */
    public function test_a_course_starts_anew(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        [$course, $meeting] = $this->course_with_everything();
        [, $other] = $this->course_with_everything();
        $status = reset_course_userdata((object) ([
            'id' => $course->id,
            'courseid' => $course->id,
            'reset_start_date' => $course->startdate + WEEKSECS,
            'reset_start_date_old' => $course->startdate,
            'reset_end_date_old' => 0,
        ] + array_fill_keys(array_keys(reset::defaults()), 1)));
        $this->assertNotContains(true, array_column($status, 'error'));
        foreach (['meetbridge_attendance', 'meetbridge_guestlink', 'meetbridge_moderator'] as $table) {
            $this->assertSame(0, $DB->count_records($table, ['meetbridge' => $meeting->id]), $table);
            $this->assertSame(1, $DB->count_records($table, ['meetbridge' => $other->id]), $table);
        }
        $after = $DB->get_record('meetbridge', ['id' => $meeting->id]);
        $this->assertEquals($meeting->opensat + WEEKSECS, $after->opensat);
        $this->assertEquals($meeting->closesat + WEEKSECS, $after->closesat);
        $this->assertSame(meeting::BY_CAPABILITY, $after->moderators);
        $this->assertSame(meeting::BY_NAME, $DB->get_field('meetbridge', 'moderators', ['id' => $other->id]));
        $this->assertSame(0, $this->grades($meeting));
        $this->assertSame(1, $this->grades($other));
    }

    /**
     * What was not chosen stays.
     *
     * @covers \mod_meetbridge\local\meetings\reset
     */
    public function test_what_was_not_chosen_stays(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        [$course, $meeting] = $this->course_with_everything();
        reset_course_userdata((object) ['id' => $course->id, 'courseid' => $course->id]);
        foreach (['meetbridge_attendance', 'meetbridge_guestlink', 'meetbridge_moderator'] as $table) {
            $this->assertSame(1, $DB->count_records($table, ['meetbridge' => $meeting->id]), $table);
        }
        $this->assertSame(1, $this->grades($meeting));
    }

    /**
     * A course with a meeting, somebody who was there and got a grade, a guest link and a named moderator.
     *
     * @return array course, meeting
     */
    private function course_with_everything(): array {
        $generator = $this->getDataGenerator();
        $ours = $generator->get_plugin_generator('mod_meetbridge');
        $course = $generator->create_course();
        $student = $generator->create_and_enrol($course);
        $teacher = $generator->create_and_enrol($course, 'editingteacher');
        $meeting = $generator->create_module('meetbridge', [
            'course' => $course->id,
            'opensat' => 1900000000,
            'closesat' => 1900003600,
            'grade' => 100,
            'grademinutes' => 60,
            'moderators' => meeting::BY_NAME,
            'namedmoderators' => [$teacher->id],
        ]);
        $ours->create_attendance($meeting, $student->id);
        $ours->create_guest_link($meeting);
        grade_update('mod/meetbridge', $course->id, 'mod', 'meetbridge', $meeting->id, 0, [
            $student->id => (object) ['userid' => $student->id, 'rawgrade' => 80],
        ]);
        return [$course, $meeting];
    }

    /**
     * How many grades a meeting has given.
     *
     * @param \stdClass $meeting row
     * @return int
     */
    private function grades(\stdClass $meeting): int {
        $items = grade_get_grades($meeting->course, 'mod', 'meetbridge', $meeting->id, array_keys(
            get_enrolled_users(\context_course::instance($meeting->course)),
        ))->items;
        return count(array_filter($items[0]->grades, fn($grade) => $grade->grade !== null));
    }
}
