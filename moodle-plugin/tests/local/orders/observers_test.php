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
 * Tests of who is sent out when rights, groups and accounts change.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class observers_test extends \advanced_testcase {
    /** @var stdClass a course */
    private stdClass $course;

    /** @var stdClass a student of it, who has joined a meeting before */
    private stdClass $student;

    /**
     * A connected site with a student.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
        $this->course = $this->getDataGenerator()->create_course();
        $this->student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        pseudonyms::of($this->student->id);
    }

    /**
     * Makes a meeting in the course.
     *
     * @param array $with settings
     * @return meeting
     */
    private function meeting(array $with = []): meeting {
        $instance = $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
        return meeting::from_cmid($instance->cmid);
    }

    /**
     * The rooms somebody is to be sent out of by the orders that are kept.
     *
     * @param stdClass $user who
     * @return string[] room and group, each once
     */
    private function rooms_to_leave(stdClass $user): array {
        global $DB;
        $rooms = [];
        foreach ($DB->get_fieldset_select('meetbridge_order', 'body', 'name = ?', [orders::SEND_OUT]) as $body) {
            $order = json_decode($body, true);
            $this->assertSame(pseudonyms::known($user->id), $order['person']);
            foreach ($order['rooms'] as $room) {
                $rooms[] = $room['meeting'] . ' ' . ($room['group'] ?? '-');
            }
        }
        sort($rooms);
        return array_values(array_unique($rooms));
    }

    /**
     * The kept orders of a name.
     *
     * @param string $name of orders' constants
     * @return array[] their bodies
     */
    private function kept(string $name): array {
        global $DB;
        $bodies = $DB->get_fieldset_select('meetbridge_order', 'body', 'name = ?', [$name]);
        return array_map(fn($body) => json_decode($body, true), $bodies);
    }

    /**
     * The manual enrolment of the course.
     *
     * @return array plugin and instance
     */
    private function manual(): array {
        global $DB;
        $instance = $DB->get_record('enrol', ['courseid' => $this->course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
        return [enrol_get_plugin('manual'), $instance];
    }

    /**
     * Who is unenrolled leaves every meeting of the course that is not over.
     *
     * @covers \mod_meetbridge\local\orders\observers
     * @covers \mod_meetbridge\local\orders\departures
     */
    public function test_who_is_unenrolled_leaves_every_meeting_of_the_course(): void {
        $one = $this->meeting();
        $other = $this->meeting(['closesat' => time() + HOURSECS]);
        $this->meeting(['closesat' => time() - HOURSECS]);
        [$plugin, $instance] = $this->manual();

        $plugin->unenrol_user($instance, $this->student->id);

        $expected = [$one->record->room . ' -', $other->record->room . ' -'];
        sort($expected);
        $this->assertSame($expected, $this->rooms_to_leave($this->student));
    }

    /**
     * Who leaves the course by themselves leaves its meetings too, though Moodle still remembers them as enrolled.
     *
     * @covers \mod_meetbridge\local\orders\observers
     * @covers \mod_meetbridge\local\entrance\stay
     */
    public function test_who_unenrols_themselves_leaves_the_meetings(): void {
        $meeting = $this->meeting();
        [$plugin, $instance] = $this->manual();
        $this->setUser($this->student);
        $this->assertTrue(is_enrolled($meeting->context, null, '', true));

        $plugin->unenrol_user($instance, $this->student->id);

        $this->assertSame([$meeting->record->room . ' -'], $this->rooms_to_leave($this->student));
    }

    /**
     * Who is enrolled in two ways stays when one of them ends.
     *
     * @covers \mod_meetbridge\local\orders\observers
     * @covers \mod_meetbridge\local\entrance\stay
     */
    public function test_who_is_still_enrolled_another_way_stays(): void {
        global $DB;
        $this->meeting();
        $DB->set_field('enrol', 'status', ENROL_INSTANCE_ENABLED, ['courseid' => $this->course->id, 'enrol' => 'self']);
        $this->getDataGenerator()->enrol_user($this->student->id, $this->course->id, 'student', 'self');
        [$plugin, $instance] = $this->manual();

        $plugin->unenrol_user($instance, $this->student->id);

        $this->assertSame([], $this->rooms_to_leave($this->student));
    }

    /**
     * Who has never joined a meeting is unknown to the bridge: there is nothing to tell it.
     *
     * @covers \mod_meetbridge\local\orders\observers
     */
    public function test_nothing_is_told_about_whom_the_bridge_does_not_know(): void {
        global $DB;
        $this->meeting();
        pseudonyms::forget($this->student->id);
        [$plugin, $instance] = $this->manual();

        $plugin->unenrol_user($instance, $this->student->id);

        $this->assertSame(0, $DB->count_records('meetbridge_order'));
    }

    /**
     * A suspended enrolment ends the stay, as a removed one does.
     *
     * @covers \mod_meetbridge\local\orders\observers
     */
    public function test_a_suspended_enrolment_ends_the_stay(): void {
        $meeting = $this->meeting();
        [$plugin, $instance] = $this->manual();

        $plugin->update_user_enrol($instance, $this->student->id, ENROL_USER_SUSPENDED);

        $this->assertSame([$meeting->record->room . ' -'], $this->rooms_to_leave($this->student));
    }

    /**
     * Who loses the role that lets them join leaves, though they are still enrolled.
     *
     * @covers \mod_meetbridge\local\orders\observers
     */
    public function test_who_loses_the_right_to_join_leaves(): void {
        $meeting = $this->meeting();
        role_unassign_all(['userid' => $this->student->id, 'contextid' => $meeting->context->get_course_context()->id]);

        $this->assertSame([$meeting->record->room . ' -'], $this->rooms_to_leave($this->student));
    }

    /**
     * Who leads a meeting and loses the right to do so comes in again as what they are now.
     *
     * @covers \mod_meetbridge\local\orders\departures
     */
    public function test_who_leads_no_longer_comes_in_again_as_what_they_are(): void {
        global $DB;
        $meeting = $this->meeting();
        $teacher = $DB->get_field('role', 'id', ['shortname' => 'editingteacher']);
        role_assign($teacher, $this->student->id, $meeting->context->get_course_context());
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->create_attendance(
            $meeting->record,
            (int) $this->student->id,
            ['role' => 'moderator', 'present' => 1],
        );

        role_unassign($teacher, $this->student->id, $meeting->context->get_course_context()->id);

        $this->assertSame([$meeting->record->room . ' -'], $this->rooms_to_leave($this->student));
    }

    /**
     * A suspended account leaves the meetings of all its courses.
     *
     * @covers \mod_meetbridge\local\orders\departures
     */
    public function test_a_suspended_account_leaves_the_meetings_of_all_its_courses(): void {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        $one = $this->meeting();
        $elsewhere = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->enrol_user($this->student->id, $elsewhere->id);
        $other = $this->meeting(['course' => $elsewhere->id]);

        user_update_user((object) ['id' => $this->student->id, 'suspended' => 1], false);

        $expected = [$one->record->room . ' -', $other->record->room . ' -'];
        sort($expected);
        $this->assertSame($expected, $this->rooms_to_leave($this->student));
    }

    /**
     * With the account goes the name the bridge knows it by, and what the bridge keeps under it.
     *
     * @covers \mod_meetbridge\local\orders\observers
     */
    public function test_a_deleted_account_is_forgotten_by_the_bridge(): void {
        $person = pseudonyms::known($this->student->id);

        delete_user($this->student);

        $this->assertSame([['person' => $person]], $this->kept(orders::FORGET));
        $this->assertNull(pseudonyms::known($this->student->id));
    }

    /**
     * With the activity goes what the bridge keeps about the meeting.
     *
     * @covers \mod_meetbridge\local\meetings\upkeep
     */
    public function test_a_deleted_meeting_is_forgotten_by_the_bridge(): void {
        global $CFG;
        require_once($CFG->dirroot . '/mod/meetbridge/lib.php');
        $meeting = $this->meeting();

        meetbridge_delete_instance($meeting->record->id);

        $this->assertSame([['meeting' => $meeting->record->room]], $this->kept(orders::FORGET));
    }

    /**
     * A site without a bridge keeps no orders.
     *
     * @covers \mod_meetbridge\local\orders\orders
     */
    public function test_without_a_bridge_nothing_is_kept(): void {
        global $DB;
        $this->meeting();
        \mod_meetbridge\local\pairing\connection::forget();

        delete_user($this->student);

        $this->assertSame(0, $DB->count_records('meetbridge_order'));
    }
}
