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
 * The list of a course's meetings.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class index_page_test extends \advanced_testcase {
    /**
     * The list holds what its reader may view, and asks no more for many meetings than for one.
     *
     * @covers \mod_meetbridge\output\index_page
     */
    public function test_the_list_holds_what_its_reader_may_view(): void {
        global $DB, $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $PAGE->set_url('/mod/meetbridge/index.php');
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $list = function () use ($course, $PAGE): string {
            $output = $PAGE->get_renderer('core');
            $page = new index_page(get_course($course->id), 1900000000);
            return $output->render_from_template('mod_meetbridge/index_page', $page->export_for_template($output));
        };
        $this->assertStringContainsString('There are no meetings', $list());

        $generator->create_module('meetbridge', ['course' => $course->id, 'name' => 'R & D', 'opensat' => 1900000600]);
        $generator->create_module('meetbridge', ['course' => $course->id, 'name' => 'Secret', 'visible' => 0]);
        $this->setUser($generator->create_and_enrol($course, 'student'));
        $html = $list();
        $this->assertStringContainsString('>R &amp; D</a>', $html);
        $this->assertStringContainsString('Not open yet', $html);
        $this->assertStringContainsString(userdate(1900000600), $html);
        $this->assertStringNotContainsString('Secret', $html);

        $before = $DB->perf_get_reads();
        $list();
        $one = $DB->perf_get_reads() - $before;
        $this->setAdminUser();
        foreach (range(1, 20) as $number) {
            $generator->create_module('meetbridge', ['course' => $course->id, 'name' => "Seminar $number"]);
        }
        $list();
        $before = $DB->perf_get_reads();
        $this->assertStringContainsString('Seminar 20', $list());
        $this->assertSame($one, $DB->perf_get_reads() - $before);
    }
}
