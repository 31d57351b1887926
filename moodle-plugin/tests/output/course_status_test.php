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

namespace mod_meetbridge\output;

/**
 * The place on the course page for who is inside, and what a meeting costs there.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_status_test extends \advanced_testcase {
    /** @var \stdClass the course */
    private \stdClass $course;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
    }

    /**
     * Makes a meeting.
     *
     * @param array $with of it
     * @return int course module id
     */
    private function meeting(array $with = []): int {
        $instance = $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
        return (int) $instance->cmid;
    }

    /**
     * What stands behind a meeting's name.
     *
     * @param int $cmid course module id
     * @return string HTML
     */
    private function place(int $cmid): string {
        return get_fast_modinfo($this->course)->get_cm($cmid)->afterlink ?? '';
    }

    /**
     * The place says where the meeting stands, without a script; ending it is offered to who may, not where there are many rooms.
     *
     * @covers \mod_meetbridge\output\course_status
     * @covers ::meetbridge_cm_info_view
     */
    public function test_the_place_says_where_the_meeting_stands(): void {
        $open = $this->meeting();
        $early = $this->meeting(['opensat' => time() + 600]);
        $ingroups = $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $hidden = $this->meeting(['visible' => 0]);
        $this->assertStringContainsString('data-state="open"', $this->place($open));
        $this->assertStringContainsString('Not open yet', $this->place($early));
        $this->assertStringContainsString('data-action="mod_meetbridge/end"', $this->place($open));
        $this->assertStringNotContainsString('mod_meetbridge/end"', $this->place($ingroups));

        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $this->assertStringContainsString('data-cmid="' . $open . '"', $this->place($open));
        $this->assertStringNotContainsString('mod_meetbridge/end"', $this->place($open));
        $this->assertSame('', $this->place($hidden));
    }

    /**
     * The page asks for the script once, however many meetings it shows.
     *
     * @covers \mod_meetbridge\output\course_status
     */
    public function test_the_script_is_asked_for_once(): void {
        global $PAGE;
        $ids = [$this->meeting(), $this->meeting(), $this->meeting()];
        $PAGE->set_url('/course/view.php', ['id' => $this->course->id]);
        array_map($this->place(...), $ids);

        $this->assertSame(1, substr_count($PAGE->requires->get_end_code(), "require(['mod_meetbridge/course']"));
    }

    /**
     * A course page with a hundred meetings asks the database at most five times more than with one.
     *
     * @covers ::meetbridge_get_coursemodule_info
     * @covers \mod_meetbridge\local\meetings\course_cache
     */
    public function test_a_hundred_meetings_cost_little_more_than_one(): void {
        $student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $times = ['opensat' => time() - 600, 'closesat' => time() + 600, 'groupmode' => VISIBLEGROUPS];
        $rules = ['completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionminutes' => 10];
        $this->meeting($times + $rules);
        $one = $this->cost($student);
        for ($more = 1; $more < 100; $more++) {
            $this->meeting($times + $rules);
        }

        $this->assertLessThanOrEqual($one + 5, $this->cost($student));
    }

    /**
     * Read once for the whole page, attendance counts as it does for one meeting alone.
     *
     * @covers \mod_meetbridge\completion\course_page
     */
    public function test_attendance_read_for_a_page_counts_the_same(): void {
        $student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $rules = ['completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionminutes' => 30, 'completionsessions' => 2];
        [$attended, $missed] = [$this->meeting($rules), $this->meeting($rules)];
        $instance = (object) ['id' => get_fast_modinfo($this->course)->get_cm($attended)->instance];
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->create_attendance($instance, (int) $student->id);

        $this->setUser($student);
        $states = fn() => array_map(function ($cmid) use ($student): array {
            $cm = get_fast_modinfo($this->course)->get_cm($cmid);
            $completion = new \mod_meetbridge\completion\custom_completion($cm, (int) $student->id);
            return [$completion->get_state('completionminutes'), $completion->get_state('completionsessions')];
        }, [$attended, $missed]);
        $alone = $states();
        array_map($this->place(...), [$attended, $missed]);

        $this->assertSame([[COMPLETION_COMPLETE, COMPLETION_INCOMPLETE], [COMPLETION_INCOMPLETE, COMPLETION_INCOMPLETE]], $alone);
        $this->assertSame($alone, $states());
    }

    /**
     * How often the course page asks the database, once the course's cache is there.
     *
     * @param \stdClass $reader who opens it
     * @return int
     */
    private function cost(\stdClass $reader): int {
        global $CFG, $DB, $PAGE;
        require_once($CFG->dirroot . '/course/lib.php');
        $this->setUser($reader);
        get_fast_modinfo($this->course)->get_cms();
        get_fast_modinfo(0, 0, true);
        $PAGE = new \moodle_page();
        $PAGE->set_url('/course/view.php', ['id' => $this->course->id]);
        $PAGE->set_course(get_course($this->course->id));
        $before = $DB->perf_get_reads();
        $format = course_get_format($this->course->id);
        $renderer = $format->get_renderer($PAGE);
        $content = $format->get_output_classname('content');
        $html = $renderer->render(new $content($format));
        $this->assertStringContainsString('mod-meetbridge-status', $html);
        $reads = $DB->perf_get_reads() - $before;
        $this->setAdminUser();
        return $reads;
    }
}
