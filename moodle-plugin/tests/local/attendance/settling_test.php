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

use completion_info;
use mod_meetbridge\completion\custom_completion;
use mod_meetbridge\task\settle_attendance;
use mod_meetbridge\tests\reporting_bridge;
use stdClass;

/**
 * Tests of completion by attendance.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settling_test extends \advanced_testcase {
    /** @var reporting_bridge the bridge this site is paired with */
    private reporting_bridge $bridge;

    /** @var stdClass the course */
    private stdClass $course;

    /** @var stdClass somebody in it */
    private stdClass $student;

    /**
     * A course with completion, and somebody in it.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        require_once($CFG->libdir . '/completionlib.php');
        $this->resetAfterTest();
        $this->bridge = new reporting_bridge();
        $this->course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $this->student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
    }

    /**
     * A meeting that completes by itself.
     *
     * @param array $with rules and times
     * @return stdClass
     */
    private function meeting(array $with): stdClass {
        return $this->getDataGenerator()->create_module('meetbridge', $with + [
            'course' => $this->course->id,
            'completion' => COMPLETION_TRACKING_AUTOMATIC,
        ]);
    }

    /**
     * Whether the student has completed a meeting.
     *
     * @param stdClass $meeting as the generator gives it
     * @param int|null $userid somebody else
     * @return bool
     */
    private function is_complete(stdClass $meeting, ?int $userid = null): bool {
        $cm = get_fast_modinfo($this->course)->get_cm($meeting->cmid);
        $data = (new completion_info($this->course))->get_data($cm, false, $userid ?? $this->student->id);
        return (int) $data->completionstate === COMPLETION_COMPLETE;
    }

    /**
     * Runs the task.
     */
    private function run_task(): void {
        ob_start();
        (new settle_attendance())->execute();
        $this->assertSame('', ob_get_clean());
    }

    /**
     * Rules, stays in epoch seconds, and whether they are enough (scenarios 4, 22 and 40).
     *
     * @return array
     */
    public static function rules(): array {
        $window = ['opensat' => 1000000, 'closesat' => 1003600];
        return [
            'minutes, just enough' => [['completionminutes' => 10], [[1000, 1600]], true],
            'minutes, a second short' => [['completionminutes' => 10], [[1000, 1599]], false],
            'minutes in two stays' => [['completionminutes' => 10], [[1000, 1300], [2000, 2300]], true],
            'per cent, just enough' => [['completionpercent' => 50] + $window, [[1000000, 1001800]], true],
            'per cent, partly too early' => [['completionpercent' => 50] + $window, [[999000, 1001799]], false],
            'sessions' => [['completionsessions' => 1], [[1000, 1001]], true],
            'sessions, too short' => [['completionsessions' => 1, 'attendedminutes' => 5], [[1000, 1299]], false],
            'two sessions' => [['completionsessions' => 2], [[1000, 9000]], false],
            'two rules, one met' => [['completionminutes' => 10, 'completionsessions' => 2], [[1000, 9000]], false],
            'no rule of ours' => [['completionview' => 1], [[1000, 9000]], false],
        ];
    }

    /**
     * The tick comes by itself with the report, when the rules of the meeting are met and not before.
     *
     * @dataProvider rules
     * @covers \mod_meetbridge\local\attendance\rules
     * @covers \mod_meetbridge\local\attendance\settling
     * @covers \mod_meetbridge\completion\custom_completion
     * @param array $with rules and times
     * @param array $stays each [from, to], epoch seconds
     * @param bool $isenough whether the rules are met
     */
    public function test_the_tick_comes_by_itself(array $with, array $stays, bool $isenough): void {
        $meeting = $this->meeting($with);

        $this->bridge->send([reporting_bridge::report($meeting, $this->student->id, $stays)]);

        $this->assertSame($isenough, $this->is_complete($meeting));
    }

    /**
     * Sessions add up over reports, and sessions of one evening in two rooms do not.
     *
     * @covers \mod_meetbridge\local\attendance\settling
     */
    public function test_sessions_add_up(): void {
        $meeting = $this->meeting(['completionsessions' => 2]);
        $send = fn($session, $stays) => $this->bridge->send([
            reporting_bridge::report($meeting, $this->student->id, $stays, ['session' => $session]),
        ]);

        $send('RM_1', [[1000, 2000]]);
        $send('RM_2', [[1500, 2500]]);
        $this->assertFalse($this->is_complete($meeting));

        $send('RM_3', [[5000, 6000]]);
        $this->assertTrue($this->is_complete($meeting));
    }

    /**
     * Completion counts for nobody who is not followed in the course.
     *
     * @covers \mod_meetbridge\local\attendance\settling
     */
    public function test_only_those_are_ticked_whose_progress_is_followed(): void {
        $meeting = $this->meeting(['completionminutes' => 1]);
        $teacher = $this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher');
        $stranger = $this->getDataGenerator()->create_user();

        $this->bridge->send([
            reporting_bridge::report($meeting, $teacher->id, [[1000, 2000]]),
            reporting_bridge::report($meeting, $stranger->id, [[1000, 2000]]),
        ]);

        $this->assertFalse($this->is_complete($meeting, $teacher->id));
        $this->assertFalse($this->is_complete($meeting, $stranger->id));
        global $DB;
        $this->assertSame(0, $DB->count_records('meetbridge_attendance', ['settled' => 0]));
    }

    /**
     * A large page is answered first and settled by the task; nothing is left over.
     *
     * @covers \mod_meetbridge\local\attendance\catching_up
     * @covers \mod_meetbridge\task\settle_attendance
     */
    public function test_a_large_page_is_settled_by_the_task(): void {
        global $DB;
        $meeting = $this->meeting(['completionminutes' => 1]);
        $others = array_map(fn() => $this->getDataGenerator()->create_and_enrol($this->course, 'student'), range(1, 20));
        $report = fn($user) => reporting_bridge::report($meeting, $user->id, [[1000, 2000]]);

        $this->bridge->send(array_map($report, [$this->student, ...$others]));
        $this->assertFalse($this->is_complete($meeting));
        $this->assertSame(21, $DB->count_records('meetbridge_attendance', ['settled' => 0]));

        $this->run_task();
        $this->assertTrue($this->is_complete($meeting));
        $this->assertSame(0, $DB->count_records('meetbridge_attendance', ['settled' => 0]));
    }

    /**
     * Whoever is inside is ticked in the minute in which they have been there for long enough.
     *
     * @covers \mod_meetbridge\local\attendance\catching_up
     */
    public function test_the_tick_comes_while_somebody_is_inside(): void {
        $meeting = $this->meeting(['completionminutes' => 10]);
        $now = time();
        $this->bridge->send([reporting_bridge::report($meeting, $this->student->id, [[$now, null]])], $now);

        catching_up::inside($now + 599, $now + 539);
        $this->assertFalse($this->is_complete($meeting));

        // The rule looks at the clock itself, so the stay is moved instead.
        $report = reporting_bridge::report($meeting, $this->student->id, [[$now - 600, null]], ['revision' => 2]);
        $this->bridge->send([$report], $now - 590);
        $this->assertFalse($this->is_complete($meeting));
        $this->assertSame([], catching_up::inside($now, $now - 60));
        $this->assertTrue($this->is_complete($meeting));
    }

    /**
     * A meeting that was deleted behind the plugin's back holds up no other (scenario 27).
     *
     * @covers \mod_meetbridge\local\attendance\catching_up
     */
    public function test_a_missing_meeting_holds_up_no_other(): void {
        global $DB;
        $gone = $this->meeting(['completionminutes' => 1]);
        $meeting = $this->meeting(['completionminutes' => 1]);
        $this->bridge->send([
            reporting_bridge::report($gone, $this->student->id, [[1000, 2000]]),
            reporting_bridge::report($meeting, $this->student->id, [[1000, 2000]], ['session' => 'RM_2']),
        ]);
        $DB->set_field('meetbridge_attendance', 'settled', 0);
        $DB->delete_records('meetbridge', ['id' => $gone->id]);

        $this->run_task();

        $this->assertSame(0, $DB->count_records('meetbridge_attendance', ['settled' => 0]));
        $this->assertSame(0, $DB->count_records('meetbridge_attendance', ['meetbridge' => $gone->id]));
    }

    /**
     * A rule that becomes easier ticks those who have done enough already.
     *
     * @covers \mod_meetbridge\local\grading\changes
     */
    public function test_a_changed_rule_is_looked_at_again(): void {
        $meeting = $this->meeting(['completionminutes' => 60]);
        $this->bridge->send([reporting_bridge::report($meeting, $this->student->id, [[1000, 2800]])]);
        $this->assertFalse($this->is_complete($meeting));

        meetbridge_update_instance((object) ['instance' => $meeting->id, 'completionminutes' => 30]);
        rebuild_course_cache($this->course->id, true);
        $this->run_task();

        $this->assertTrue($this->is_complete($meeting));
    }

    /**
     * The rules are told in words, for whoever looks at the activity (scenario 22).
     *
     * @covers \mod_meetbridge\completion\custom_completion
     */
    public function test_the_rules_in_words(): void {
        $meeting = $this->meeting(['completionminutes' => 30, 'completionsessions' => 2]);
        $cm = get_fast_modinfo($this->course)->get_cm($meeting->cmid);
        $completion = new custom_completion($cm, $this->student->id);

        $this->assertSame(['completionminutes', 'completionsessions'], $completion->get_available_custom_rules());
        $this->assertStringContainsString('30', $completion->get_custom_rule_description('completionminutes'));
        $this->assertSame(COMPLETION_INCOMPLETE, $completion->get_state('completionminutes'));
        $this->assertSame(
            [],
            array_diff(custom_completion::get_defined_custom_rules(), $completion->get_sort_order()),
        );
        $this->expectException(\moodle_exception::class);
        $completion->get_state('completionpercent');
    }
}
