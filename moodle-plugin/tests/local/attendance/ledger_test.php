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

use mod_meetbridge\event\participant_joined;
use mod_meetbridge\event\participant_left;
use mod_meetbridge\event\session_ended;
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
     * A row holds the account and no copy of its name; times are kept to the millisecond.
     *
     * @covers \mod_meetbridge\local\attendance\intake
     */
    public function test_a_row_says_who_was_there_and_when(): void {
        $report = $this->report([[1000, 1060], [1100, 1130]]);
        $report['intervals'][1]['to'] = 1130001;

        $this->bridge->send([$report]);

        $row = $this->row();
        $this->assertEquals($this->meeting->id, $row->meetbridge);
        $this->assertEquals($this->student->id, $row->userid);
        $this->assertNull($row->name);
        $this->assertEquals([1000000, 1130001, 90001], [$row->joinedat, $row->leftat, $row->total]);
        $this->assertSame('[[1000000,1060000],[1100000,1130001]]', $row->intervals);
        $this->assertEquals([0, 0, 0], [$row->present, $row->guest, $row->groupid]);
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
     * A guest is kept by the name they gave, cleaned; nobody else by a name.
     *
     * @covers \mod_meetbridge\local\attendance\intake
     */
    public function test_a_guest_is_kept_by_the_name_they_gave(): void {
        $person = ['id' => 'g_abc', 'name' => "<b>Eve</b>\n\u{202E}x", 'guest' => true];

        $this->bridge->send([$this->report([[1000, 1060]], 1, ['person' => $person])]);

        $this->assertEquals(['Eve x', 0, 1], [$this->row()->name, $this->row()->userid, $this->row()->guest]);
    }

    /**
     * Reports about nothing of this site, or that say what cannot be.
     *
     * @return array
     */
    public static function strange_reports(): array {
        return [
            'unknown meeting' => [['meeting' => ['id' => 'm_other', 'title' => '']]],
            'unknown person' => [['person' => ['id' => 'u_other', 'name' => 'X', 'guest' => false]]],
            'somebody who is neither guest nor account' => [['person' => ['id' => 'x_other', 'name' => 'X', 'guest' => false]]],
            'a group that is none' => [['group' => ['id' => '1 OR 1=1', 'title' => '']]],
            'no session' => [['session' => '']],
            'a session too long' => [['session' => str_repeat('s', 65)]],
            'no stay' => [['intervals' => []]],
            'a stay backwards' => [['intervals' => [['from' => 2000, 'to' => 1000]]]],
            'stays out of order' => [['intervals' => [['from' => 2000, 'to' => 3000], ['from' => 1000, 'to' => 1500]]]],
            'a stay after one without end' => [['intervals' => [['from' => 1, 'to' => null], ['from' => 2, 'to' => 3]]]],
            'a stay in words' => [['intervals' => [['from' => '1', 'to' => '2']]]],
            'a stay in ten thousand years' => [['intervals' => [['from' => 1, 'to' => 315569520000000]]]],
            'revision 0' => [['revision' => 0]],
            'an unknown role' => [['role' => 'admin']],
            'an unknown kind' => [['kind' => 'score']],
            'no meeting' => [['meeting' => null]],
            'no person' => [['person' => 'u_x']],
        ];
    }

    /**
     * What cannot be is acknowledged and not kept; what came with it is kept.
     *
     * @covers \mod_meetbridge\local\reports\attendance_report
     * @covers \mod_meetbridge\local\attendance\intake
     */
    public function test_strange_reports_hold_up_no_others(): void {
        global $DB;
        foreach (self::strange_reports() as $how => [$with]) {
            $good = $this->report([[1000, 1060]], 1, ['session' => 'RM_' . sha1($how)]);

            $this->assertSame(receipt::TAKEN, $this->bridge->send([$this->report([[1000, 1060]], 1, $with), 5, $good]), $how);

            $kept = $DB->get_fieldset_select('meetbridge_attendance', 'session', '1 = 1');
            $this->assertSame([$good['session']], $kept, $how);
            $DB->delete_records('meetbridge_attendance');
        }
    }

    /**
     * Only the meeting's own groups count; a group that is gone by now was one of them.
     *
     * @covers \mod_meetbridge\local\attendance\intake
     */
    public function test_a_group_of_another_course_is_refused(): void {
        $generator = $this->getDataGenerator();
        $own = $generator->create_group(['courseid' => $this->course->id]);
        $foreign = $generator->create_group(['courseid' => $generator->create_course()->id]);
        $in = fn($groupid) => $this->report([[1000, 1060]], 1, [
            'group' => ['id' => (string) $groupid, 'title' => 'Any'],
            'session' => "RM_$groupid",
        ]);

        $this->bridge->send([$in($own->id), $in($foreign->id), $in($foreign->id + 1000)]);

        global $DB;
        $kept = $DB->get_fieldset_select('meetbridge_attendance', 'groupid', '1 = 1 ORDER BY id');
        $this->assertEquals([$own->id, $foreign->id + 1000], $kept);
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
     * Each coming and leaving is an event once, and so is a room that has become empty.
     *
     * @covers \mod_meetbridge\local\attendance\news
     * @covers \mod_meetbridge\event\participant_event
     * @covers \mod_meetbridge\event\session_ended
     */
    public function test_comings_and_leavings_are_events(): void {
        $told = function (array $report): array {
            $sink = $this->redirectEvents();
            $this->bridge->send([$report]);
            $events = $sink->get_events();
            $sink->close();
            return $events;
        };
        $joined = $told($this->report([[1000, null]], 1));
        $again = $told($this->report([[1000, null]], 1));
        $left = $told($this->report([[1000, 1060]], 2));
        $bothways = $told($this->report([[1000, 1060], [1100, 1130]], 3));

        $this->assertSame([participant_joined::class], array_map('get_class', $joined));
        $this->assertSame([], $again);
        $this->assertSame([participant_left::class, session_ended::class], array_map('get_class', $left));
        $this->assertSame(
            [participant_joined::class, participant_left::class, session_ended::class],
            array_map('get_class', $bothways),
        );
        $this->assertEquals($this->student->id, $joined[0]->userid);
        $this->assertSame(1060, $left[0]->other['at']);
        $this->assertStringContainsString("The user with id '{$this->student->id}' left", $left[0]->get_description());
        $this->assertEventContextNotUsed($left[0]);
        $this->assertInstanceOf(\moodle_url::class, $left[1]->get_url());
    }

    /**
     * A room is not empty while somebody is inside.
     *
     * @covers \mod_meetbridge\local\attendance\news
     */
    public function test_a_session_ends_with_the_last_one(): void {
        $guest = ['person' => ['id' => 'g_1', 'name' => 'Eve', 'guest' => true]];
        $this->bridge->send([$this->report([[1000, null]]), $this->report([[1000, null]], 1, $guest)]);
        $sink = $this->redirectEvents();

        $this->bridge->send([$this->report([[1000, 1060]], 2)]);
        $first = count(array_filter($sink->get_events(), fn($event) => $event instanceof session_ended));
        $this->bridge->send([$this->report([[1000, 1070]], 2, $guest)]);
        $second = count(array_filter($sink->get_events(), fn($event) => $event instanceof session_ended));

        $this->assertSame([0, 1], [$first, $second]);
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
