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
use mod_meetbridge\tests\reporting_bridge;

/**
 * Tests of what the site is told of comings and leavings.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class news_test extends \advanced_testcase {
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
}
