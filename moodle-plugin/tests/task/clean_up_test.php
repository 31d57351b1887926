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

namespace mod_meetbridge\task;

/**
 * What is deleted after a while.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class clean_up_test extends \advanced_testcase {
    /**
     * Attendance is kept for as long as the site says, for ever where it says nothing, and while somebody is inside.
     *
     * @covers \mod_meetbridge\local\attendance\retention
     */
    public function test_attendance_goes_when_the_site_says_so(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $ours = $generator->get_plugin_generator('mod_meetbridge');
        $meeting = $generator->create_module('meetbridge', ['course' => $generator->create_course()->id]);
        $ago = fn($days) => (time() - $days * DAYSECS) * 1000;
        $ours->create_attendance($meeting, 0, ['leftat' => $ago(40)]);
        $young = $ours->create_attendance($meeting, 0, ['leftat' => $ago(20)]);
        $open = ['leftat' => 0, 'joinedat' => $ago(50), 'present' => 1];
        $inside = $ours->create_attendance($meeting, 0, $open + ['timemodified' => time()]);
        $ours->create_attendance($meeting, 0, $open + ['timemodified' => time() - 40 * DAYSECS]);
        (new clean_up())->execute();
        $this->assertSame(4, $DB->count_records('meetbridge_attendance'));
        set_config('retention', 30 * DAYSECS, 'mod_meetbridge');
        (new clean_up())->execute();
        $left = $DB->get_fieldset_select('meetbridge_attendance', 'id', '1 = 1');
        $this->assertEqualsCanonicalizing([$young, $inside], $left);
    }

    /**
     * A meeting that is graded or completed by all its sessions keeps the early ones until the last one is old enough.
     *
     * @dataProvider rules
     * @covers \mod_meetbridge\local\attendance\retention
     * @param array $rule columns of the meeting
     */
    public function test_what_counts_together_goes_together(array $rule): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $ours = $generator->get_plugin_generator('mod_meetbridge');
        $meeting = $generator->create_module('meetbridge', ['course' => $generator->create_course()->id] + $rule);
        $ago = fn($days) => (time() - $days * DAYSECS) * 1000;
        $ours->create_attendance($meeting, 0, ['leftat' => $ago(400)]);
        $last = $ours->create_attendance($meeting, 0, ['leftat' => $ago(20)]);
        set_config('retention', 30 * DAYSECS, 'mod_meetbridge');
        (new clean_up())->execute();
        $this->assertSame(2, $DB->count_records('meetbridge_attendance'));
        $DB->set_field('meetbridge_attendance', 'leftat', $ago(31), ['id' => $last]);
        (new clean_up())->execute();
        $this->assertSame(0, $DB->count_records('meetbridge_attendance'));
    }

    /**
     * By what sessions count together.
     *
     * @return array[]
     */
    public static function rules(): array {
        return [
            'grade' => [['grade' => 100, 'grademinutes' => 60]],
            'completion' => [['completionsessions' => 3]],
        ];
    }

    /**
     * A guest link that has been of no use for a month is deleted; a good one stays, however old it is.
     *
     * @covers \mod_meetbridge\local\guests\old_links
     */
    public function test_guest_links_go_a_month_after_their_end(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $ours = $generator->get_plugin_generator('mod_meetbridge');
        $meeting = $generator->create_module('meetbridge', ['course' => $generator->create_course()->id]);
        $ago = fn($days) => time() - $days * DAYSECS;
        $stays = [['timecreated' => $ago(400)], ['expiresat' => $ago(29)], ['revokedat' => $ago(29)]];
        foreach ([...$stays, ['expiresat' => $ago(31)], ['revokedat' => $ago(31)]] as $with) {
            $ours->create_guest_link($meeting, $with);
        }
        (new clean_up())->execute();
        $this->assertSame(count($stays), $DB->count_records('meetbridge_guestlink'));
    }
}
