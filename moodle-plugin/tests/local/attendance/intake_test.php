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

use mod_meetbridge\local\reports\receipt;
use mod_meetbridge\tests\reporting_bridge;

/**
 * Tests of what is made of reports.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class intake_test extends \advanced_testcase {
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
}
