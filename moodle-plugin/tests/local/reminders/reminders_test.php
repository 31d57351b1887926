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

namespace mod_meetbridge\local\reminders;

use stdClass;

/**
 * Who is reminded of a meeting, when, and how often.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminders_test extends \advanced_testcase {
    /** @var int a moment */
    private const NOW = 1900000000;

    /** @var stdClass the course */
    private stdClass $course;

    /** @var stdClass somebody who may join */
    private stdClass $student;

    /**
     * A course with one student.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course(['fullname' => 'Algebra']);
        $this->student = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['timezone' => 'Asia/Tokyo']);
    }

    /**
     * People are told once for each opening, in their own time zone; a meeting that moves is told of again.
     *
     * @covers \mod_meetbridge\local\reminders\reminders
     * @covers \mod_meetbridge\local\reminders\reminder
     */
    public function test_once_for_each_opening_in_the_readers_zone(): void {
        global $DB;
        $meeting = $this->meeting();
        $this->assertSame([], $this->told(self::NOW - 2 * HOURSECS));
        $messages = $this->told(self::NOW);
        $this->assertCount(1, $messages);
        $this->assertEquals($this->student->id, $messages[0]->useridto);
        $this->assertSame('starting', $messages[0]->eventtype);
        $when = userdate(self::NOW + HOURSECS, '', 'Asia/Tokyo');
        $this->assertStringContainsString($when, $messages[0]->subject);
        $this->assertStringContainsString('Algebra', $messages[0]->fullmessage);
        $this->assertSame([], $this->told(self::NOW + MINSECS));
        $DB->set_field('meetbridge', 'opensat', self::NOW + DAYSECS, ['id' => $meeting->id]);
        $this->assertCount(1, $this->told(self::NOW + DAYSECS - MINSECS));
    }

    /**
     * Nobody is told where nobody asked for it, of a hidden meeting, or of one that is open already.
     *
     * @covers \mod_meetbridge\local\reminders\reminders
     */
    public function test_nobody_is_told_without_reason(): void {
        $this->meeting(['remindbefore' => 0]);
        $this->meeting(['visible' => 0]);
        $this->meeting(['opensat' => self::NOW - 1]);
        $this->assertSame([], $this->told(self::NOW));
    }

    /**
     * A meeting that was hidden when people were to be told of it is told of once it is shown.
     *
     * @covers \mod_meetbridge\local\reminders\reminders
     */
    public function test_people_are_told_once_it_is_shown(): void {
        $meeting = $this->meeting(['visible' => 0]);
        $this->assertSame([], $this->told(self::NOW));
        set_coursemodule_visible($meeting->cmid, 1);
        $this->assertCount(1, $this->told(self::NOW + MINSECS));
        $this->assertSame([], $this->told(self::NOW + 2 * MINSECS));
    }

    /**
     * Where the administrator decides, the meeting's own choice does not count.
     *
     * @covers \mod_meetbridge\local\reminders\reminders
     */
    public function test_what_the_administrator_has_locked_holds(): void {
        $this->meeting(['remindbefore' => 0]);
        set_config('remindbefore', HOURSECS, 'mod_meetbridge');
        set_config('remindbefore_locked', 1, 'mod_meetbridge');
        $this->assertCount(1, $this->told(self::NOW));
        $this->meeting();
        set_config('remindbefore', 0, 'mod_meetbridge');
        $this->assertSame([], $this->told(self::NOW));
    }

    /**
     * Only those are told who may join: not the suspended, not those in no group, not those whom a condition keeps out.
     *
     * @covers \mod_meetbridge\local\reminders\audience
     */
    public function test_only_those_who_may_join_are_told(): void {
        $generator = $this->getDataGenerator();
        $group = $generator->create_group(['courseid' => $this->course->id]);
        $other = $generator->create_group(['courseid' => $this->course->id]);
        groups_add_member($group, $this->student);
        $elsewhere = $generator->create_and_enrol($this->course);
        groups_add_member($other, $elsewhere);
        $suspended = $generator->create_user();
        $generator->enrol_user($suspended->id, $this->course->id, 'student', 'manual', 0, 0, ENROL_USER_SUSPENDED);
        groups_add_member($group, $suspended);
        $generator->create_and_enrol($this->course);
        $teacher = $generator->create_and_enrol($this->course, 'editingteacher');

        set_config('enableavailability', 1);
        $condition = ['op' => '&', 'c' => [['type' => 'group', 'id' => (int) $group->id]], 'showc' => [true]];
        $this->meeting(['availability' => json_encode($condition)]);
        $this->assertEqualsCanonicalizing([$this->student->id, $teacher->id], $this->to($this->told(self::NOW)));

        $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $expected = [$this->student->id, $elsewhere->id, $teacher->id];
        $this->assertEqualsCanonicalizing($expected, $this->to($this->told(self::NOW)));
    }

    /**
     * A meeting that opens in an hour.
     *
     * @param array $with what differs
     * @return stdClass
     */
    private function meeting(array $with = []): stdClass {
        return $this->getDataGenerator()->create_module('meetbridge', $with + [
            'course' => $this->course->id,
            'opensat' => self::NOW + HOURSECS,
            'remindbefore' => HOURSECS,
        ]);
    }

    /**
     * What is sent at a moment.
     *
     * @param int $now epoch seconds
     * @return stdClass[] messages
     */
    private function told(int $now): array {
        $sink = $this->redirectMessages();
        $this->assertSame([], reminders::send_due($now));
        $messages = $sink->get_messages();
        $sink->close();
        return $messages;
    }

    /**
     * To whom.
     *
     * @param stdClass[] $messages messages
     * @return int[] user ids
     */
    private function to(array $messages): array {
        return array_map(fn($message) => $message->useridto, $messages);
    }
}
