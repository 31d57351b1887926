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

namespace mod_meetbridge\local\calendar;

/**
 * What a calendar entry offers to whom (scenario 20).
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class timeline_test extends \advanced_testcase {
    /** @var int a moment */
    private const NOW = 1900000000;

    /**
     * Offers the way in to a student while there is one.
     *
     * @param int $opensin seconds from now to the opening
     * @param bool|null $actionable whether they can act at once; null where nothing is offered
     * @covers \mod_meetbridge\local\calendar\timeline
     * @dataProvider moments
     */
    public function test_the_way_in_is_offered_while_there_is_one(int $opensin, ?bool $actionable): void {
        [$event, $cmid, $course] = $this->entry(['opensat' => self::NOW + $opensin]);
        $student = $this->getDataGenerator()->create_and_enrol($course, 'student');

        $action = timeline::action($event, new \core_calendar\action_factory(), (int) $student->id, self::NOW);

        $this->assertSame($actionable, $action?->is_actionable());
        $this->assertSame($actionable === null ? null : 'Join meeting', $action?->get_name());
        $this->assertSame($actionable === null ? null : (string) $cmid, $action?->get_url()->get_param('id'));
    }

    /**
     * Seconds to the opening of a meeting of an hour, and what is offered.
     *
     * @return array
     */
    public static function moments(): array {
        return ['before' => [60, false], 'open' => [-60, true], 'over' => [-HOURSECS, null]];
    }

    /**
     * Nothing is offered to who may not join, and to who has completed it.
     *
     * @covers \mod_meetbridge\local\calendar\timeline
     */
    public function test_nothing_is_offered_to_who_has_nothing_to_do(): void {
        [$event, $cmid, $course] = $this->entry(['completion' => COMPLETION_TRACKING_MANUAL]);
        $factory = new \core_calendar\action_factory();
        $stranger = $this->getDataGenerator()->create_user();
        $student = $this->getDataGenerator()->create_and_enrol($course, 'student');
        $this->assertNull(timeline::action($event, $factory, (int) $stranger->id, self::NOW));
        $this->assertNotNull(timeline::action($event, $factory, (int) $student->id, self::NOW));

        (new \completion_info($course))->update_state(
            get_coursemodule_from_id('meetbridge', $cmid),
            COMPLETION_COMPLETE,
            $student->id,
        );
        $this->assertNull(timeline::action($event, $factory, (int) $student->id, self::NOW));
    }

    /**
     * A group's entry is seen by its members and by who sees all groups; a hidden meeting's by no student.
     *
     * @covers \mod_meetbridge\local\calendar\timeline
     */
    public function test_an_entry_is_seen_by_those_it_is_for(): void {
        [$event, $cmid, $course] = $this->entry();
        $group = $this->getDataGenerator()->create_group(['courseid' => $course->id]);
        $event->groupid = $group->id;
        [$member, $other] = [
            $this->getDataGenerator()->create_and_enrol($course, 'student'),
            $this->getDataGenerator()->create_and_enrol($course, 'student'),
        ];
        $teacher = $this->getDataGenerator()->create_and_enrol($course, 'editingteacher');
        groups_add_member($group, $member);

        $sees = fn($user) => mod_meetbridge_core_calendar_is_event_visible($event, (int) $user->id);
        $this->assertSame([true, false, true], array_map($sees, [$member, $other, $teacher]));

        set_coursemodule_visible($cmid, 0);
        $this->assertSame([false, false, true], array_map($sees, [$member, $other, $teacher]));
    }

    /**
     * A meeting of an hour with its entry.
     *
     * @param array $with of the meeting
     * @return array entry, course module id, course
     */
    private function entry(array $with = []): array {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/calendar/lib.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $opensat = $with['opensat'] ?? self::NOW;
        $instance = $this->getDataGenerator()->create_module('meetbridge', $with + [
            'course' => $course->id,
            'opensat' => $opensat,
            'closesat' => $opensat + HOURSECS,
        ]);
        $row = $DB->get_record('event', ['modulename' => 'meetbridge', 'instance' => $instance->id], '*', MUST_EXIST);
        return [\calendar_event::load($row), (int) $instance->cmid, $course];
    }
}
