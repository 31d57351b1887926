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

namespace mod_meetbridge\search;

/**
 * Meetings are found, by those who may see them.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity_test extends \advanced_testcase {
    /**
     * A meeting is found by name and description, with its link; a hidden one only by those who may see it.
     *
     * @covers \mod_meetbridge\search\activity
     */
    public function test_a_meeting_is_found(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $student = $generator->create_and_enrol($course);
        $seen = $generator->create_module('meetbridge', ['course' => $course->id, 'name' => 'Choir', 'intro' => 'Sing along']);
        $hidden = $generator->create_module('meetbridge', ['course' => $course->id, 'visible' => 0]);
        $area = \core_search\manager::get_search_area('mod_meetbridge-activity');
        $documents = [];
        foreach ($area->get_document_recordset() as $record) {
            $documents[$record->id] = $area->get_document($record);
        }
        $this->assertCount(2, $documents);
        $this->assertSame('Choir', $documents[$seen->id]->get('title'));
        $this->assertStringContainsString('Sing along', $documents[$seen->id]->get('content'));
        $this->assertEquals($seen->cmid, $area->get_context_url($documents[$seen->id])->get_param('id'));
        $this->setUser($student);
        $this->assertSame(\core_search\manager::ACCESS_GRANTED, $area->check_access($seen->id));
        $this->assertSame(\core_search\manager::ACCESS_DENIED, $area->check_access($hidden->id));
        $this->assertNotSame('', $area->get_visible_name());
    }
}
