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
use mod_meetbridge\output\attendance_table;
use mod_meetbridge\output\own_attendance;
use mod_meetbridge\tests\reporting_bridge;
use stdClass;

/**
 * Tests of the attendance people read.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sheet_test extends \advanced_testcase {
    /** @var reporting_bridge the bridge this site is paired with */
    private reporting_bridge $bridge;

    /** @var stdClass the course */
    private stdClass $course;

    /** @var stdClass[] people in it, by first name */
    private array $people = [];

    /**
     * A course with three people in it.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setTimezone('UTC');
        $this->bridge = new reporting_bridge();
        $this->course = $this->getDataGenerator()->create_course();
        foreach (['Ada' => 'student', 'Bea' => 'student', 'Tom' => 'teacher'] as $name => $role) {
            $user = ['firstname' => $name, 'lastname' => 'Test', 'email' => "$name@example.com"];
            $this->people[$name] = $this->getDataGenerator()->create_and_enrol($this->course, $role, $user);
        }
    }

    /**
     * A meeting.
     *
     * @param array $with its settings
     * @return meeting
     */
    private function meeting(array $with = []): meeting {
        $made = $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
        return meeting::from_cmid($made->cmid);
    }

    /**
     * Lets somebody attend.
     *
     * @param meeting $meeting the meeting
     * @param string $name first name
     * @param array $stays each [from, to], minutes after some moment
     * @param string $session which session
     * @param int $groupid in which room
     */
    private function attend(meeting $meeting, string $name, array $stays, string $session = 'RM_1', int $groupid = 0): void {
        $at = fn($minutes) => $minutes === null ? null : 1790000000 + $minutes * 60;
        $times = array_map(fn($stay) => array_map($at, $stay), $stays);
        $this->bridge->send([reporting_bridge::report($meeting->record, $this->people[$name]->id, $times, [
            'session' => $session,
            'group' => $groupid ? ['id' => (string) $groupid, 'title' => ''] : null,
        ])], 1790000000);
    }

    /**
     * What somebody sees.
     *
     * @param meeting $meeting the meeting
     * @param string $as first name of whoever looks
     * @param int $groupid the group they chose
     * @return string[] name and time of each person, over all sessions
     */
    private function seen(meeting $meeting, string $as, int $groupid = 0): array {
        $this->setUser($this->people[$as]);
        $sheet = new sheet($meeting, audience::of($meeting, $groupid), 1790000000 + HOURSECS);
        $seen = array_map(fn(line $line) => $line->user->firstname . ' ' . $line->duration(), $sheet->together());
        sort($seen);
        return $seen;
    }

    /**
     * Over all sessions nothing counts twice; in each session everything is shown as it was.
     *
     * @covers \mod_meetbridge\local\attendance\sheet
     * @covers \mod_meetbridge\local\attendance\line
     */
    public function test_each_session_and_all_together(): void {
        $meeting = $this->meeting(['lateafter' => 5, 'earlybefore' => 5]);
        $this->attend($meeting, 'Tom', [[0, 60]]);
        $this->attend($meeting, 'Ada', [[10, 20], [30, 50]]);
        $this->attend($meeting, 'Ada', [[40, 70]], 'RM_2');
        $this->attend($meeting, 'Bea', [[45, null]], 'RM_2');
        $this->setUser($this->people['Tom']);
        $sheet = new sheet($meeting, audience::of($meeting, 0), 1790000000 + 80 * 60);

        $about = fn(line $line) => [$line->duration(), $line->late, $line->early, $line->left > 0];
        $each = array_map(
            fn(line $line) => [$line->user->firstname, $line->session->id, ...$about($line)],
            $sheet->each(null),
        );
        $together = array_map(
            fn(line $line) => [$line->user->firstname, $line->sessions, ...$about($line)],
            $sheet->together(),
        );

        $this->assertSame([
            ['Tom', 'RM_1', '1:00:00', 0, 0, true],
            ['Ada', 'RM_1', '0:30:00', 1, 1, true],
            ['Ada', 'RM_2', '0:30:00', 0, 1, true],
            ['Bea', 'RM_2', '0:35:00', 0, 0, false],
        ], $each);
        $this->assertSame([
            ['Tom', 1, '1:00:00', 0, 0, true],
            ['Ada', 1, '0:50:00', 1, 2, true],
            ['Bea', 1, '0:35:00', 0, 0, false],
        ], $together);
        $this->assertCount(2, $sheet->each('RM_2'));
        $this->assertSame(['RM_2', 'RM_1'], array_keys($sheet->visible_sessions()));
    }

    /**
     * With separate groups a teacher reads of their own groups only; with visible ones of all (scenario 6).
     *
     * @covers \mod_meetbridge\local\attendance\audience
     */
    public function test_separate_groups(): void {
        $generator = $this->getDataGenerator();
        [$red, $blue] = array_map(fn() => $generator->create_group(['courseid' => $this->course->id]), [1, 2]);
        groups_add_member($red, $this->people['Tom']);
        groups_add_member($red, $this->people['Ada']);
        groups_add_member($blue, $this->people['Bea']);
        $separate = $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $visible = $this->meeting(['groupmode' => VISIBLEGROUPS]);
        foreach (['S' => $separate, 'V' => $visible] as $mode => $meeting) {
            $this->attend($meeting, 'Ada', [[0, 10]], "RM_{$mode}1", $red->id);
            $this->attend($meeting, 'Bea', [[0, 20]], "RM_{$mode}2", $blue->id);
            // When there were no groups yet.
            $this->attend($meeting, 'Ada', [[60, 65]], "RM_{$mode}3");
            $this->attend($meeting, 'Bea', [[60, 65]], "RM_{$mode}3");
        }

        $this->assertSame(['Ada 0:15:00'], $this->seen($separate, 'Tom'));
        $this->assertSame([], $this->seen($separate, 'Tom', $blue->id));
        $this->assertSame(['Ada 0:15:00', 'Bea 0:25:00'], $this->seen($visible, 'Tom'));
        $this->assertSame(['Bea 0:25:00'], $this->seen($visible, 'Tom', $blue->id));
        $this->assertSame(['RM_S3', 'RM_S1'], array_keys(
            (new sheet($separate, audience::of($separate, 0), time()))->visible_sessions(),
        ));

        groups_remove_member($red, $this->people['Tom']);
        $this->assertSame([], $this->seen($separate, 'Tom'));
        $role = $GLOBALS['DB']->get_field('role', 'id', ['shortname' => 'teacher']);
        assign_capability('moodle/site:accessallgroups', CAP_ALLOW, $role, $separate->context);
        $this->assertSame(['Ada 0:15:00', 'Bea 0:25:00'], $this->seen($separate, 'Tom'));
    }

    /**
     * The table shows people and guests, marks in words, and nothing a guest wrote as markup.
     *
     * @covers \mod_meetbridge\output\attendance_table
     * @covers \mod_meetbridge\output\attendance_words
     */
    public function test_the_table(): void {
        $meeting = $this->meeting();
        $this->attend($meeting, 'Tom', [[0, 60]]);
        $this->attend($meeting, 'Ada', [[10, 50]]);
        $guest = ['id' => 'g_1', 'name' => 'Eve &amp; "Bob"', 'guest' => true];
        $stays = [[1790000000, null]];
        $ada = $this->people['Ada']->id;
        $this->bridge->send([reporting_bridge::report($meeting->record, $ada, $stays, ['person' => $guest])]);
        $this->setUser($this->people['Tom']);

        $html = $this->print_table($meeting, '');

        $expected = ['Ada Test', 'Ada@example.com', 'Late', 'Left early', 'Guest', 'Eve &amp; &quot;Bob&quot;', 'Inside now', '0:40:00'];
        foreach ($expected as $words) {
            $this->assertStringContainsString($words, $html);
        }
        $this->assertLessThan(strpos($html, 'Tom Test'), strpos($html, 'Ada Test'));
    }

    /**
     * Prints the table of each session.
     *
     * @param meeting $meeting the meeting
     * @param string $download the format, or nothing
     * @return string
     */
    private function print_table(meeting $meeting, string $download): string {
        global $PAGE;
        $PAGE->set_url('/mod/meetbridge/attendance.php', ['id' => $meeting->cm->id]);
        $audience = audience::of($meeting, 0);
        $table = new attendance_table($meeting, $audience, false, $PAGE->url, $download);
        ob_start();
        $table->print_lines((new sheet($meeting, $audience, time()))->each(null));
        return ob_get_clean();
    }

    /**
     * Somebody's own attendance: theirs alone, and only with the right to it.
     *
     * @covers \mod_meetbridge\output\own_attendance
     */
    public function test_the_own_attendance(): void {
        global $PAGE;
        $meeting = $this->meeting();
        $this->attend($meeting, 'Ada', [[0, 10]]);
        $this->attend($meeting, 'Ada', [[5, 25]], 'RM_2');
        $this->attend($meeting, 'Bea', [[0, 61]]);
        $output = $PAGE->get_renderer('core');
        $own = function (?string $as) use ($meeting, $output): string {
            $this->setUser($as ? $this->people[$as] : null);
            return own_attendance::html($meeting, 1790000000 + DAYSECS, $output);
        };

        $this->assertStringContainsString('0:10:00', $own('Ada'));
        $this->assertStringContainsString('0:25:00', $own('Ada'));
        $this->assertStringNotContainsString('1:01:00', $own('Ada'));
        $this->assertSame('', $own('Tom'));
        $this->assertSame('', $own(null));
        $this->setGuestUser();
        $this->assertSame('', own_attendance::html($meeting, 1790000000, $output));
        $role = $GLOBALS['DB']->get_field('role', 'id', ['shortname' => 'student']);
        assign_capability('mod/meetbridge:viewownattendance', CAP_PROHIBIT, $role, $meeting->context);
        $this->assertSame('', $own('Ada'));
    }
}
