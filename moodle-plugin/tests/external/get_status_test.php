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

namespace mod_meetbridge\external;

use core_external\external_api;

/**
 * How many are inside several meetings, and who is told (scenario 18).
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_status_test extends \advanced_testcase {
    /** @var \stdClass the course */
    private \stdClass $course;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course();
    }

    /**
     * Makes a meeting.
     *
     * @param array $with of it
     * @return \stdClass its row, with cmid
     */
    private function instance(array $with = []): \stdClass {
        return $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
    }

    /**
     * Puts a guest into a room.
     *
     * @param \stdClass $instance a meeting
     * @param int $groupid the room
     */
    private function enter(\stdClass $instance, int $groupid = 0): void {
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->create_attendance($instance, 0, [
            'present' => 1,
            'groupid' => $groupid,
            'timemodified' => time(),
        ]);
    }

    /**
     * The answer, as it goes out.
     *
     * @param \stdClass ...$instances meetings
     * @return array
     */
    private static function ask(\stdClass ...$instances): array {
        $answer = get_status::execute(array_column($instances, 'cmid'));
        return external_api::clean_returnvalue(get_status::execute_returns(), $answer);
    }

    /**
     * One answer tells of all meetings, in any course.
     *
     * @covers \mod_meetbridge\external\get_status
     * @covers \mod_meetbridge\local\meetings\presence
     */
    public function test_one_call_tells_of_all_meetings(): void {
        $now = time();
        $open = $this->instance();
        $early = $this->instance(['opensat' => $now + 600]);
        $over = $this->instance(['closesat' => $now - 600]);
        $other = $this->instance(['course' => $this->getDataGenerator()->create_course()->id]);
        $this->enter($open);
        $this->enter($open);
        $this->enter($other);

        $this->assertSame([
            ['cmid' => (int) $open->cmid, 'present' => 2, 'state' => 'open'],
            ['cmid' => (int) $early->cmid, 'present' => 0, 'state' => 'early'],
            ['cmid' => (int) $over->cmid, 'present' => 0, 'state' => 'over'],
            ['cmid' => (int) $other->cmid, 'present' => 1, 'state' => 'open'],
        ], self::ask($open, $early, $over, $other));
    }

    /**
     * A meeting that somebody may not view is left out, whatever the reason.
     *
     * @covers \mod_meetbridge\external\get_status
     */
    public function test_what_they_may_not_view_is_left_out(): void {
        $seen = $this->instance();
        $hidden = $this->instance(['visible' => 0]);
        $later = $this->instance(['availability' => json_encode(\core_availability\tree::get_root_json([
            \availability_date\condition::get_json(\availability_date\condition::DIRECTION_FROM, time() + DAYSECS),
        ]))]);
        $foreign = $this->instance(['course' => $this->getDataGenerator()->create_course()->id]);
        $page = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id]);
        $gone = (object) ['cmid' => 999999];
        $all = [$seen, $hidden, $later, $foreign, $page, $gone];

        $told = fn() => array_column(self::ask(...$all), 'cmid');
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $this->assertEquals([$seen->cmid], $told());
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $this->assertEquals([$seen->cmid, $hidden->cmid, $later->cmid], $told());
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame([], $told());
        $this->setGuestUser();
        $this->assertSame([], $told());
        $this->setUser(0);
        $this->assertSame([], $told());
    }

    /**
     * In a meeting with groups, only the rooms count that somebody may enter (scenario 6).
     *
     * @covers \mod_meetbridge\local\meetings\presence
     */
    public function test_rooms_of_other_groups_do_not_count(): void {
        $instance = $this->instance(['groupmode' => SEPARATEGROUPS]);
        $red = $this->getDataGenerator()->create_group(['courseid' => $this->course->id]);
        $blue = $this->getDataGenerator()->create_group(['courseid' => $this->course->id]);
        foreach ([$red, $red, $blue] as $group) {
            $this->enter($instance, (int) $group->id);
        }
        $told = fn() => self::ask($instance)[0]['present'];

        $student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->setUser($student);
        $this->assertSame(0, $told());
        groups_add_member($red, $student);
        $this->assertSame(2, $told());
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $this->assertSame(3, $told());
    }

    /**
     * A hundred meetings cost no more queries than one, and too many are refused.
     *
     * @covers \mod_meetbridge\external\get_status
     */
    public function test_many_meetings_cost_no_more_than_one(): void {
        global $DB;
        $many = array_map(fn() => $this->instance(), range(1, 30));
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        self::ask(...$many);
        $cost = function (array $instances) use ($DB): int {
            $before = $DB->perf_get_reads();
            self::ask(...$instances);
            return $DB->perf_get_reads() - $before;
        };

        $this->assertSame($cost([$many[0]]), $cost($many));
        $this->expectException(\invalid_parameter_exception::class);
        get_status::execute(range(1, 1001));
    }
}
