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

use mod_meetbridge\local\meetings\meeting;

/**
 * The entries of a meeting in the calendar.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class schedule_test extends \advanced_testcase {
    /** @var \stdClass course with two groups */
    private \stdClass $course;

    /** @var int when meetings open here */
    private int $opens;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $this->opens = time() + HOURSECS;
    }

    /**
     * Makes a meeting of an hour.
     *
     * @param array $with more than that
     * @return \stdClass its row, with cmid
     */
    private function meeting(array $with = []): \stdClass {
        return $this->getDataGenerator()->create_module('meetbridge', $with + [
            'course' => $this->course->id,
            'name' => 'Seminar',
            'opensat' => $this->opens,
            'closesat' => $this->opens + HOURSECS,
        ]);
    }

    /**
     * The entries of a meeting.
     *
     * @param \stdClass $instance its row
     * @return \stdClass[]
     */
    private function entries(\stdClass $instance): array {
        global $DB;
        return array_values($DB->get_records('event', ['modulename' => 'meetbridge', 'instance' => $instance->id], 'groupid'));
    }

    /**
     * An entry lasts from opening to closing.
     *
     * @covers \mod_meetbridge\local\calendar\schedule
     */
    public function test_an_entry_lasts_from_opening_to_closing(): void {
        [$entry] = $this->entries($this->meeting());

        $this->assertSame('Seminar', $entry->name);
        $this->assertEquals($this->opens, $entry->timestart);
        $this->assertEquals(HOURSECS, $entry->timeduration);
        $this->assertEquals(0, $entry->groupid);
        $this->assertEquals($this->course->id, $entry->courseid);
        $this->assertEquals(CALENDAR_EVENT_TYPE_ACTION, $entry->type);
    }

    /**
     * A meeting without times has no entry, and one that only closes has an entry at that moment.
     *
     * @covers \mod_meetbridge\local\calendar\schedule
     */
    public function test_only_times_make_an_entry(): void {
        $this->assertSame([], $this->entries($this->meeting(['opensat' => 0, 'closesat' => 0])));

        [$entry] = $this->entries($this->meeting(['opensat' => 0]));
        $this->assertSame('Seminar closes', $entry->name);
        $this->assertEquals($this->opens + HOURSECS, $entry->timestart);
        $this->assertEquals(0, $entry->timeduration);
    }

    /**
     * Each group has an entry of its own where each has a room, and the course's entry goes.
     *
     * @covers \mod_meetbridge\local\calendar\schedule
     * @covers \mod_meetbridge\local\calendar\observers
     */
    public function test_each_group_has_its_own_entry(): void {
        $instance = $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $this->assertCount(1, $this->entries($instance), 'no group yet: the course knows when');

        $red = $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'name' => 'Red']);
        $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'name' => 'Blue']);
        $this->assertSame(['Seminar (Red)', 'Seminar (Blue)'], array_column($this->entries($instance), 'name'));

        groups_delete_group($red->id);
        $this->assertSame(['Seminar (Blue)'], array_column($this->entries($instance), 'name'));
    }

    /**
     * A new group mode brings new entries.
     *
     * @covers \mod_meetbridge\local\calendar\observers
     */
    public function test_entries_follow_the_group_mode(): void {
        $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'name' => 'Red']);
        $instance = $this->meeting();
        $this->assertSame(['Seminar'], array_column($this->entries($instance), 'name'));

        set_coursemodule_groupmode($instance->cmid, SEPARATEGROUPS);
        \core\event\course_module_updated::create_from_cm(get_coursemodule_from_id('meetbridge', $instance->cmid))->trigger();
        $this->assertSame(['Seminar (Red)'], array_column($this->entries($instance), 'name'));

        update_course((object) ['id' => $this->course->id, 'groupmode' => NOGROUPS, 'groupmodeforce' => 1]);
        $this->assertSame(['Seminar'], array_column($this->entries($instance), 'name'));
    }

    /**
     * An entry keeps its id when the meeting changes, and goes with the meeting; a date by which it is expected stays.
     *
     * @covers \mod_meetbridge\local\calendar\schedule
     */
    public function test_an_entry_follows_its_meeting(): void {
        global $CFG;
        require_once($CFG->dirroot . '/course/modlib.php');
        $expected = $this->opens + WEEKSECS;
        $instance = $this->meeting(['completion' => COMPLETION_TRACKING_MANUAL, 'completionexpected' => $expected]);
        [$before] = array_values(array_filter($this->entries($instance), fn($entry) => $entry->eventtype === schedule::OPENS));

        [$cm, , , $data] = get_moduleinfo_data(get_coursemodule_from_id('meetbridge', $instance->cmid), $this->course);
        $data->name = 'Colloquium';
        $data->opensat = $this->opens + DAYSECS;
        $data->closesat = $this->opens + DAYSECS + 2 * HOURSECS;
        $data->introeditor = ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0];
        update_moduleinfo($cm, $data, $this->course);

        $entries = array_column($this->entries($instance), null, 'eventtype');
        $after = $entries[schedule::OPENS];
        $this->assertSame([$before->id, 'Colloquium'], [$after->id, $after->name]);
        $this->assertEquals([$this->opens + DAYSECS, 2 * HOURSECS], [$after->timestart, $after->timeduration]);
        $this->assertEquals($expected, $entries['expectcompletionon']->timestart);

        course_delete_module($instance->cmid);
        $this->assertSame([], $this->entries($instance));
    }

    /**
     * Dragging an entry to another day moves the meeting as a whole, for whoever may manage it.
     *
     * @covers \mod_meetbridge\local\calendar\move
     */
    public function test_a_dragged_entry_moves_the_whole_meeting(): void {
        $instance = $this->meeting();
        $event = \calendar_event::load($this->entries($instance)[0]->id);
        $event->timestart = $this->opens + DAYSECS;

        $student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->setUser($student);
        move::follow($event, meeting::from_instance($instance->id)->record);
        $this->assertSame($this->opens, meeting::from_instance($instance->id)->opens_at());

        $this->setAdminUser();
        move::follow($event, meeting::from_instance($instance->id)->record);
        $moved = meeting::from_instance($instance->id);
        $this->assertSame($this->opens + DAYSECS, $moved->opens_at());
        $this->assertSame($this->opens + DAYSECS + HOURSECS, $moved->closes_at());
        $this->assertEquals($this->opens + DAYSECS, $this->entries($instance)[0]->timestart);
    }

    /**
     * Asked for one meeting, for a course or for the site, the entries are made anew.
     *
     * @covers ::meetbridge_refresh_events
     */
    public function test_entries_are_made_anew_on_request(): void {
        global $DB;
        $instance = $this->meeting();
        foreach ([[$this->course->id, $instance], [$this->course->id, (int) $instance->id], [$this->course->id], []] as $asked) {
            $DB->delete_records('event', ['modulename' => 'meetbridge']);
            $this->assertTrue(meetbridge_refresh_events(...$asked));
            $this->assertCount(1, $this->entries($instance));
        }
    }
}
