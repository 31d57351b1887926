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

use grade_grade;
use grade_item;
use mod_meetbridge\local\attendance\catching_up;
use mod_meetbridge\tests\reporting_bridge;
use stdClass;

/**
 * Tests of grades for attendance.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class grades_test extends \advanced_testcase {
    /** @var reporting_bridge the bridge this site is paired with */
    private reporting_bridge $bridge;

    /** @var stdClass the course */
    private stdClass $course;

    /** @var stdClass somebody in it */
    private stdClass $student;

    /**
     * A course, and somebody in it.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        require_once($CFG->libdir . '/gradelib.php');
        $this->resetAfterTest();
        $this->bridge = new reporting_bridge();
        $this->course = $this->getDataGenerator()->create_course();
        $this->student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
    }

    /**
     * A graded meeting: 100 points for an hour.
     *
     * @param array $with what is different
     * @return stdClass
     */
    private function meeting(array $with = []): stdClass {
        return $this->getDataGenerator()->create_module('meetbridge', $with + [
            'course' => $this->course->id,
            'grade' => 100,
            'grademethod' => rule::SHARE,
            'grademinutes' => 60,
        ]);
    }

    /**
     * Lets the student attend.
     *
     * @param stdClass $meeting as the generator gives it
     * @param int $minutes how long
     * @param int|null $userid somebody else
     * @param string $session which session
     */
    private function attend(stdClass $meeting, int $minutes, ?int $userid = null, string $session = 'RM_1'): void {
        $start = 1000000 + crc32($session) % 1000 * DAYSECS;
        $this->bridge->send([reporting_bridge::report(
            $meeting,
            $userid ?? $this->student->id,
            [[$start, $start + $minutes * 60]],
            ['session' => $session],
        )]);
    }

    /**
     * The place of a meeting in the gradebook.
     *
     * @param stdClass $meeting as the generator gives it
     * @return grade_item|false
     */
    private function item(stdClass $meeting): grade_item|false {
        return grade_item::fetch(['itemtype' => 'mod', 'itemmodule' => 'meetbridge', 'iteminstance' => $meeting->id]);
    }

    /**
     * What the gradebook has for somebody.
     *
     * @param stdClass $meeting as the generator gives it
     * @param int|null $userid somebody else
     * @return float|null
     */
    private function grade(stdClass $meeting, ?int $userid = null): ?float {
        $grades = grade_get_grades($this->course->id, 'mod', 'meetbridge', $meeting->id, $userid ?? $this->student->id);
        $grade = $grades->items[0]->grades[$userid ?? $this->student->id]->grade ?? null;
        return $grade === null ? null : (float) $grade;
    }

    /**
     * Rules, minutes and the grade for them.
     *
     * @return array
     */
    public static function rules(): array {
        return [
            'half of the time' => [[], 30, 50.0],
            'all of the time' => [[], 60, 100.0],
            'more than that' => [[], 90, 100.0],
            'a moment' => [['grademinutes' => 600], 1, 0.16667],
            'everything or nothing, enough' => [['grademethod' => rule::ALL], 60, 100.0],
            'everything or nothing, too little' => [['grademethod' => rule::ALL], 59, 0.0],
            'few points' => [['grade' => 4], 45, 3.0],
            'no rule' => [['grademinutes' => 0], 60, null],
            'no grade' => [['grade' => 0], 60, null],
        ];
    }

    /**
     * The grade arrives with the report.
     *
     * @dataProvider rules
     * @covers \mod_meetbridge\local\grading\rule
     * @covers \mod_meetbridge\local\grading\grades
     * @covers \mod_meetbridge\local\grading\item
     * @param array $with the rule
     * @param int $minutes how long the student was there
     * @param float|null $grade what they get
     */
    public function test_the_grade_arrives_with_the_report(array $with, int $minutes, ?float $grade): void {
        $meeting = $this->meeting($with);

        $this->attend($meeting, $minutes);

        $this->assertSame($grade, $this->grade($meeting));
    }

    /**
     * A scale starts at its first item; the last one is for the whole time.
     *
     * @covers \mod_meetbridge\local\grading\rule
     */
    public function test_a_scale(): void {
        $scale = $this->getDataGenerator()->create_scale(['scale' => 'Absent,Part,Most,All']);
        $meeting = $this->meeting(['grade' => -$scale->id]);
        $grades = [];
        foreach ([0 => 1, 1 => 20, 2 => 59, 3 => 60] as $number => $minutes) {
            $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
            $this->attend($meeting, $minutes, $user->id);
            $grades[$number] = $this->grade($meeting, $user->id);
        }

        $this->assertSame([1.0, 2.0, 3.0, 4.0], $grades);
        $allornothing = $this->meeting(['grade' => -$scale->id, 'grademethod' => rule::ALL]);
        $this->attend($allornothing, 59);
        $this->assertSame(1.0, $this->grade($allornothing));
    }

    /**
     * Sessions count together.
     *
     * @covers \mod_meetbridge\local\grading\grades
     */
    public function test_sessions_count_together(): void {
        $meeting = $this->meeting();

        $this->attend($meeting, 15, null, 'RM_1');
        $this->attend($meeting, 30, null, 'RM_2');

        $this->assertSame(75.0, $this->grade($meeting));
    }

    /**
     * Only those are graded who are in the gradebook.
     *
     * @covers \mod_meetbridge\local\grading\gradable
     */
    public function test_only_who_is_enrolled_and_graded_gets_a_grade(): void {
        global $DB;
        $meeting = $this->meeting();
        $generator = $this->getDataGenerator();
        $others = [
            $generator->create_user(),
            $generator->create_and_enrol($this->course, 'editingteacher'),
            $generator->create_and_enrol($this->course, 'student', null, 'manual', 0, 0, ENROL_USER_SUSPENDED),
        ];

        foreach ($others as $other) {
            $this->attend($meeting, 60, $other->id);
        }

        $this->assertSame(0, $DB->count_records_select('grade_grades', 'rawgrade IS NOT NULL'));
    }

    /**
     * Whoever did not come has no grade until the meeting is over, and then the lowest.
     *
     * @covers \mod_meetbridge\local\attendance\catching_up
     * @covers \mod_meetbridge\local\grading\grades
     */
    public function test_who_did_not_come_gets_the_lowest_grade_when_it_is_over(): void {
        $closes = time() - HOURSECS;
        $meeting = $this->meeting(['opensat' => $closes - HOURSECS, 'closesat' => $closes]);
        $came = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->attend($meeting, 30, $came->id);
        $this->assertNull($this->grade($meeting));

        catching_up::closed($closes);
        catching_up::closed($closes + MINSECS);
        $this->assertNull($this->grade($meeting));

        $this->assertSame([], catching_up::closed($closes + 10 * MINSECS));
        $this->assertSame([0.0, 50.0], [$this->grade($meeting), $this->grade($meeting, $came->id)]);

        // With more time there is nothing to hold against them.
        meetbridge_update_instance((object) ['instance' => $meeting->id, 'closesat' => time() + DAYSECS]);
        $this->assertSame([null, 50.0], [$this->grade($meeting), $this->grade($meeting, $came->id)]);
    }

    /**
     * Nobody is held responsible for not coming where there was no room for them.
     *
     * @covers \mod_meetbridge\local\grading\gradable
     */
    public function test_who_could_not_come_gets_no_grade(): void {
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->course->id]);
        $member = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        groups_add_member($group, $member);
        $times = ['opensat' => time() - DAYSECS, 'closesat' => time() - HOURSECS];
        $separate = $this->meeting(['groupmode' => SEPARATEGROUPS] + $times);
        $condition = \core_availability\tree::get_root_json([\availability_group\condition::get_json($group->id)]);
        $restricted = $this->meeting(['availability' => json_encode($condition)] + $times);

        foreach ([$separate, $restricted] as $meeting) {
            meetbridge_update_grades($meeting);
            $this->assertSame([0.0, null], [$this->grade($meeting, $member->id), $this->grade($meeting)]);
        }
    }

    /**
     * A grade the teacher gave stays, and so does one that is locked; a hidden one is still worked out.
     *
     * @covers \mod_meetbridge\local\grading\item
     */
    public function test_what_the_teacher_decided_stays(): void {
        $this->setAdminUser();
        [$overridden, $locked, $hidden] = [$this->meeting(), $this->meeting(), $this->meeting()];
        foreach ([$overridden, $locked, $hidden] as $meeting) {
            $this->attend($meeting, 30);
        }
        $this->item($overridden)->update_final_grade($this->student->id, 77);
        $gradeof = fn($meeting) => grade_grade::fetch(['itemid' => $this->item($meeting)->id, 'userid' => $this->student->id]);
        $gradeof($locked)->set_locked(1);
        $gradeof($hidden)->set_hidden(1);

        foreach ([$overridden, $locked, $hidden] as $meeting) {
            $this->attend($meeting, 30, null, 'RM_2');
        }

        $this->assertSame([77.0, 50.0, 100.0], array_map(fn($one) => $this->grade($one), [$overridden, $locked, $hidden]));
        $this->assertTrue($gradeof($hidden)->is_hidden());
        $this->assertEquals(100, $gradeof($overridden)->rawgrade);
    }

    /**
     * An item that is locked as a whole stays as it is.
     *
     * @covers \mod_meetbridge\local\grading\item
     */
    public function test_a_locked_item_stays(): void {
        $meeting = $this->meeting();
        $this->attend($meeting, 30);
        $this->item($meeting)->set_locked(1);

        $this->attend($meeting, 30, null, 'RM_2');

        $this->assertSame(50.0, $this->grade($meeting));
        global $DB;
        $this->assertSame(0, $DB->count_records('meetbridge_attendance', ['settled' => 0]));
    }

    /**
     * With another rule the grades are others at once (scenario 20: update).
     *
     * @covers \mod_meetbridge\local\grading\changes
     */
    public function test_a_changed_rule_changes_the_grades(): void {
        $meeting = $this->meeting();
        $this->attend($meeting, 30);
        $update = fn($with) => meetbridge_update_instance((object) ($with + ['instance' => $meeting->id]));

        $update(['grademinutes' => 120]);
        $this->assertSame(25.0, $this->grade($meeting));
        $update(['grade' => 10]);
        $this->assertSame(2.5, $this->grade($meeting));
        $update(['grademethod' => rule::ALL]);
        $this->assertSame(0.0, $this->grade($meeting));
        $update(['name' => 'Another name']);
        $this->assertSame('Another name', $this->item($meeting)->itemname);
        $update(['grade' => 0]);
        $this->assertEquals(GRADE_TYPE_NONE, $this->item($meeting)->gradetype);
    }

    /**
     * What Moodle itself calls: all grades again, all grades away, the item away (scenario 20: add, update, delete).
     *
     * @covers ::meetbridge_update_grades
     * @covers ::meetbridge_grade_item_update
     * @covers ::meetbridge_get_user_grades
     * @covers ::meetbridge_rescale_activity_grades
     */
    public function test_what_the_gradebook_asks_for(): void {
        $meeting = $this->meeting();
        $this->assertNotFalse($this->item($meeting));
        $this->attend($meeting, 30);

        meetbridge_grade_item_update($meeting, 'reset');
        $this->assertNull($this->grade($meeting));
        meetbridge_update_grades($meeting, $this->student->id);
        $this->assertSame(50.0, $this->grade($meeting));
        $this->assertSame(50.0, meetbridge_get_user_grades($meeting, $this->student->id)[$this->student->id]->rawgrade);
        $cm = get_coursemodule_from_id('', $meeting->cmid);
        $this->assertTrue(meetbridge_rescale_activity_grades($this->course, $cm, 0, 1, 0, 2));

        course_delete_module($meeting->cmid);
        $this->assertFalse($this->item($meeting));
    }
}
