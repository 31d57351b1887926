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
 * What the mobile app shows of a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mobile_test extends \advanced_testcase {
    /**
     * The app opens the activity in the browser, logged in.
     *
     * @covers \mod_meetbridge\output\mobile
     */
    public function test_the_app_opens_the_activity_in_the_browser(): void {
        [$meeting, $course] = $this->meeting();
        $this->setUser($this->getDataGenerator()->create_and_enrol($course));
        [$template] = mobile::view(['cmid' => $meeting->cmid])['templates'];
        $this->assertStringContainsString("/mod/meetbridge/view.php?id=$meeting->cmid", $template['html']);
        $this->assertStringContainsString('autoLogin="yes"', $template['html']);
    }

    /**
     * Somebody who is not in the course is shown nothing.
     *
     * @covers \mod_meetbridge\output\mobile
     */
    public function test_strangers_are_shown_nothing(): void {
        [$meeting] = $this->meeting();
        $this->setUser($this->getDataGenerator()->create_user());
        $this->expectException(\require_login_exception::class);
        mobile::view(['cmid' => $meeting->cmid]);
    }

    /**
     * The app knows of it.
     *
     * @coversNothing
     */
    public function test_the_app_is_told_of_it(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->setAdminUser();
        $plugins = array_column(\tool_mobile\api::get_plugins_supporting_mobile(), null, 'component');
        $this->assertArrayHasKey('mod_meetbridge', $plugins);
        $handlers = json_decode($plugins['mod_meetbridge']['handlers'], true);
        $this->assertTrue(method_exists(mobile::class, $handlers['meeting']['method']));
    }

    /**
     * A meeting.
     *
     * @return array meeting, course
     */
    private function meeting(): array {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        return [$this->getDataGenerator()->create_module('meetbridge', ['course' => $course->id]), $course];
    }
}
