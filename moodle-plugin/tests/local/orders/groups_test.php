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

namespace mod_meetbridge\local\orders;

use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\people\pseudonyms;
use stdClass;

/**
 * Tests of who is sent out when groups change.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class groups_test extends \advanced_testcase {
    /** @var stdClass a course */
    private stdClass $course;

    /** @var stdClass a group */
    private stdClass $red;

    /** @var stdClass another group */
    private stdClass $blue;

    /** @var stdClass a student of both groups, who has joined a meeting before */
    private stdClass $student;

    /**
     * A connected site with two groups.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        require_once($CFG->dirroot . '/group/lib.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $data = $this->getDataGenerator();
        $data->get_plugin_generator('mod_meetbridge')->connect();
        $this->course = $data->create_course();
        $this->red = $data->create_group(['courseid' => $this->course->id]);
        $this->blue = $data->create_group(['courseid' => $this->course->id]);
        $this->student = $this->member('student');
    }

    /**
     * Enrols somebody in both groups.
     *
     * @param string $role short name
     * @return stdClass
     */
    private function member(string $role): stdClass {
        $user = $this->getDataGenerator()->create_and_enrol($this->course, $role);
        groups_add_member($this->red, $user);
        groups_add_member($this->blue, $user);
        pseudonyms::of($user->id);
        return $user;
    }

    /**
     * Makes a meeting in the course.
     *
     * @param array $with settings
     * @return meeting
     */
    private function meeting(array $with): meeting {
        $instance = $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
        return meeting::from_cmid($instance->cmid);
    }

    /**
     * The kept orders.
     *
     * @return array[] name and body of each
     */
    private function kept(): array {
        global $DB;
        $orders = $DB->get_records('meetbridge_order', null, 'id', 'id, name, body');
        return array_values(array_map(fn($order) => [$order->name, json_decode($order->body, true)], $orders));
    }

    /**
     * Group modes in which each group has a room.
     *
     * @return array[]
     */
    public static function modes(): array {
        return ['separate' => [SEPARATEGROUPS], 'visible' => [VISIBLEGROUPS]];
    }

    /**
     * Who is moved out of a group leaves that group's room, and no other.
     *
     * @dataProvider modes
     * @covers \mod_meetbridge\local\orders\observers
     * @covers \mod_meetbridge\local\orders\departures
     * @param int $mode group mode
     */
    public function test_who_is_moved_out_of_a_group_leaves_its_room(int $mode): void {
        $meeting = $this->meeting(['groupmode' => $mode]);
        $this->meeting(['groupmode' => NOGROUPS]);

        groups_remove_member($this->red, $this->student);

        $room = ['meeting' => $meeting->record->room, 'group' => (string) $this->red->id];
        $order = ['person' => pseudonyms::known($this->student->id), 'rooms' => [$room]];
        $this->assertSame([[orders::SEND_OUT, $order]], $this->kept());
    }

    /**
     * Who sees all groups needs to be in none of them.
     *
     * @covers \mod_meetbridge\local\entrance\stay
     */
    public function test_who_sees_all_groups_stays(): void {
        $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $teacher = $this->member('editingteacher');

        groups_remove_member($this->red, $teacher);

        $this->assertSame([], $this->kept());
    }

    /**
     * A group that is not of the meeting's grouping has no room there.
     *
     * @covers \mod_meetbridge\local\meetings\groups
     */
    public function test_a_group_outside_of_the_grouping_has_no_room_to_leave(): void {
        $grouping = $this->getDataGenerator()->create_grouping(['courseid' => $this->course->id]);
        groups_assign_grouping($grouping->id, $this->blue->id);
        $this->meeting(['groupmode' => SEPARATEGROUPS, 'groupingid' => $grouping->id]);

        groups_remove_member($this->red, $this->student);

        $this->assertSame([], $this->kept());
    }

    /**
     * With a group its room ends, in the meetings that have group rooms.
     *
     * @covers \mod_meetbridge\local\orders\observers
     */
    public function test_with_a_group_its_room_ends(): void {
        $meeting = $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $this->meeting(['groupmode' => NOGROUPS]);

        groups_delete_group($this->red);

        $room = ['meeting' => $meeting->record->room, 'group' => (string) $this->red->id];
        $this->assertSame([[orders::END, $room]], $this->kept());
    }

    /**
     * A group that leaves a grouping has no room any more in the meetings of that grouping.
     *
     * @covers \mod_meetbridge\local\orders\observers
     */
    public function test_a_group_that_leaves_a_grouping_has_no_room_in_its_meetings(): void {
        $grouping = $this->getDataGenerator()->create_grouping(['courseid' => $this->course->id]);
        groups_assign_grouping($grouping->id, $this->red->id);
        $meeting = $this->meeting(['groupmode' => SEPARATEGROUPS, 'groupingid' => $grouping->id]);
        $this->meeting(['groupmode' => SEPARATEGROUPS]);

        groups_unassign_grouping($grouping->id, $this->red->id);

        $room = ['meeting' => $meeting->record->room, 'group' => (string) $this->red->id];
        $this->assertSame([[orders::END, $room]], $this->kept());
    }

    /**
     * Who is unenrolled leaves the rooms of all groups.
     *
     * @covers \mod_meetbridge\local\orders\departures
     */
    public function test_who_is_unenrolled_leaves_the_rooms_of_all_groups(): void {
        $meeting = $this->meeting(['groupmode' => SEPARATEGROUPS]);

        $rooms = departures::from_course((int) $this->getDataGenerator()->create_user()->id, (int) $this->course->id, time());

        $expected = fn(stdClass $group) => ['meeting' => $meeting->record->room, 'group' => (string) $group->id];
        $this->assertSame([$expected($this->red), $expected($this->blue)], $rooms);
    }
}
