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

namespace mod_meetbridge\local\attendance;

use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\reports\receipt;
use mod_meetbridge\tests\reporting_bridge;

/**
 * Tests of what is kept about who was in a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ledger_test extends \advanced_testcase {
    /** @var reporting_bridge the bridge this site is paired with */
    private reporting_bridge $bridge;

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var \stdClass a meeting in it */
    private \stdClass $meeting;

    /** @var \stdClass somebody in it */
    private \stdClass $student;

    /**
     * A meeting, and somebody in its course.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->bridge = new reporting_bridge();
        $this->course = $this->getDataGenerator()->create_course();
        $this->meeting = $this->getDataGenerator()->create_module('meetbridge', ['course' => $this->course->id]);
        $this->student = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['firstname' => 'Ada']);
    }

    /**
     * The report about the student.
     *
     * @param array $stays each [from, to or null], epoch seconds
     * @param int $revision the higher one holds
     * @param array $with what else is different
     * @return array
     */
    private function report(array $stays, int $revision = 1, array $with = []): array {
        return reporting_bridge::report($this->meeting, $this->student->id, $stays, $with + ['revision' => $revision]);
    }

    /**
     * The only row there is.
     *
     * @return \stdClass
     */
    private function row(): \stdClass {
        global $DB;
        return $DB->get_record('meetbridge_attendance', [], '*', MUST_EXIST);
    }

    /**
     * Whatever the order in which reports come, and however often: the latest holds.
     *
     * @covers \mod_meetbridge\local\attendance\ledger
     */
    public function test_reports_come_twice_and_in_any_order(): void {
        $one = $this->report([[1000, null]], 1);
        $two = $this->report([[1000, 1060]], 2);
        $three = $this->report([[1000, 1060], [1100, 1130]], 3);

        foreach ([[$one, $three, $two], [$two], [$three, $one], [$one]] as $page) {
            $this->assertSame(receipt::TAKEN, $this->bridge->send($page));
            $this->assertEquals([3, 90000, 0], [$this->row()->revision, $this->row()->total, $this->row()->present]);
        }

        $this->bridge->send([$this->report([[1000, 1060], [1100, 1130], [1200, null]], 4)]);
        $this->assertEquals([4, 90000, 1, 0], array_map(
            fn($column) => $this->row()->$column,
            ['revision', 'total', 'present', 'leftat'],
        ));
    }

    /**
     * Reports for a deleted meeting are acknowledged and not kept.
     *
     * @covers \mod_meetbridge\local\attendance\ledger
     */
    public function test_reports_for_a_deleted_meeting_are_not_kept(): void {
        global $DB;
        $report = $this->report([[1000, null]]);
        $this->bridge->send([$report]);
        course_delete_module($this->meeting->cmid);

        $this->assertSame(receipt::TAKEN, $this->bridge->send([['revision' => 2] + $report]));

        $this->assertSame(0, $DB->count_records('meetbridge_attendance'));
    }

    /**
     * Who is inside is counted once, however many sessions they are in, and shown by the name of their account.
     *
     * @covers \mod_meetbridge\local\attendance\ledger
     */
    public function test_who_is_inside(): void {
        $other = $this->getDataGenerator()->create_module('meetbridge', ['course' => $this->course->id]);
        $left = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $guest = ['person' => ['id' => 'g_1', 'name' => 'Eve', 'guest' => true], 'group' => ['id' => '7', 'title' => '']];
        $this->bridge->send([
            $this->report([[900, 950], [1000, null]]),
            $this->report([[1001, null]], 1, ['session' => 'RM_2']),
            $this->report([[1002, null]], 1, $guest),
            reporting_bridge::report($this->meeting, $left->id, [[1000, 1001]]),
        ]);

        $inside = ledger::inside(meeting::from_instance($this->meeting->id), null);

        $this->assertSame([$this->meeting->id => 2, $other->id => 0], array_replace(
            [$this->meeting->id => null],
            ledger::presence([(int) $this->meeting->id, (int) $other->id]),
        ));
        $this->assertSame([fullname($this->student), 'Eve'], array_column($inside, 'name'));
        $this->assertSame([1000, 1002], array_column($inside, 'since'));
        $this->assertCount(1, ledger::inside(meeting::from_instance($this->meeting->id), 7));
        $this->assertCount(1, ledger::inside(meeting::from_instance($this->meeting->id), 0));
        $this->assertSame([], ledger::presence([]));
    }

    /**
     * Whoever was last heard of a day ago, from a bridge that is gone, is inside no more.
     *
     * @covers \mod_meetbridge\local\attendance\ledger
     */
    public function test_nobody_is_inside_for_ever(): void {
        $this->bridge->send([$this->report([[1000, null]])], time() - DAYSECS - 1);

        $this->assertSame([], ledger::inside(meeting::from_instance($this->meeting->id), null));
        $this->assertSame(DAYSECS * 1000, totals::of_user($this->meeting->id, $this->student->id, time())->milliseconds());
    }

    /**
     * Forgetting takes one person's rows, in the meetings that are named.
     *
     * @covers \mod_meetbridge\local\attendance\ledger
     */
    public function test_forgetting(): void {
        global $DB;
        $other = $this->getDataGenerator()->create_module('meetbridge', ['course' => $this->course->id]);
        $second = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->bridge->send([
            $this->report([[1000, 1060]]),
            reporting_bridge::report($other, $this->student->id, [[1000, 1060]], ['session' => 'RM_2']),
            reporting_bridge::report($this->meeting, $second->id, [[1000, 1060]]),
        ]);
        $count = fn() => $DB->count_records('meetbridge_attendance');

        ledger::forget_user($this->student->id, []);
        $this->assertSame(3, $count());
        ledger::forget_user($this->student->id, [$this->meeting->id]);
        $this->assertSame(2, $count());
        ledger::forget_user($this->student->id, null);
        $this->assertSame(1, $count());
        ledger::forget_meeting($this->meeting->id);
        $this->assertSame(0, $count());
    }
}
