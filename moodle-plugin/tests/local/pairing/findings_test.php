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

namespace mod_meetbridge\local\pairing;

use core\check\manager;
use core\check\result;
use mod_meetbridge\local\reports\puller;
use mod_meetbridge\local\reports\receiver;
use mod_meetbridge\task\pull_reports;

/**
 * What the server says about its connection.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class findings_test extends \advanced_testcase {
    /**
     * A site without a bridge is told so, and nothing else; in its status report it is an error once there is a meeting.
     *
     * @covers \mod_meetbridge\local\pairing\findings
     * @covers \mod_meetbridge\check\connection
     */
    public function test_a_site_without_a_bridge(): void {
        $this->resetAfterTest();
        $this->assertSame(['unpaired' => finding::BAD], $this->states());
        $this->assertSame(result::INFO, $this->check()->get_result()->get_status());
        $generator = $this->getDataGenerator();
        $generator->create_module('meetbridge', ['course' => $generator->create_course()->id]);
        $this->assertSame(result::ERROR, $this->check()->get_result()->get_status());
    }

    /**
     * Where all is well, the site's status report says so.
     *
     * @covers \mod_meetbridge\check\connection
     */
    public function test_all_is_well(): void {
        $this->resetAfterTest();
        $this->connect();
        set_config(receiver::HEARD, time(), 'mod_meetbridge');
        $this->ran(time() - MINSECS);
        $this->assertSame(finding::GOOD, finding::worst(findings::of(time())));
        $this->assertSame(result::OK, $this->check()->get_result()->get_status());
    }

    /**
     * Cron that has stopped is a problem; one that has not begun is something to know.
     *
     * @covers \mod_meetbridge\local\pairing\findings
     */
    public function test_cron_that_stands_still_is_told(): void {
        $this->resetAfterTest();
        $this->connect();
        $this->assertSame(finding::WARNING, $this->states()['cronnever']);
        $this->ran(time() - HOURSECS);
        $this->assertSame(finding::BAD, $this->states()['cronold']);
    }

    /**
     * What cannot be fetched is a problem where nothing is pushed either, and always where the bridge itself refuses.
     *
     * @covers \mod_meetbridge\local\pairing\findings
     */
    public function test_trouble_with_fetching_counts_by_what_is_pushed(): void {
        $this->resetAfterTest();
        $this->connect();
        set_config(puller::TROUBLE, 'unreachable (7)', 'mod_meetbridge');
        $this->assertSame(finding::BAD, $this->states()['pull']);
        set_config(receiver::HEARD, time(), 'mod_meetbridge');
        $this->assertSame(finding::WARNING, $this->states()['pull']);
        set_config(pairing::PULL_ONLY, 1, 'mod_meetbridge');
        $this->assertSame(finding::BAD, $this->states()['pull']);
        set_config(pairing::PULL_ONLY, 0, 'mod_meetbridge');
        set_config(puller::TROUBLE, 'HTTP 401 request_untrusted', 'mod_meetbridge');
        $this->assertSame(finding::BAD, $this->states()['pullrefused']);
    }

    /**
     * The states of what is found now.
     *
     * @return string[] code to state
     */
    private function states(): array {
        return array_column(array_map('get_object_vars', findings::of(time())), 'state', 'code');
    }

    /**
     * The check as the site's status report finds it.
     *
     * @return \core\check\check
     */
    private function check(): \core\check\check {
        $checks = array_filter(manager::get_status_checks(), fn($check) => $check instanceof \mod_meetbridge\check\connection);
        $this->assertCount(1, $checks);
        return current($checks);
    }

    /**
     * Connects the site, on an address that browsers trust.
     */
    private function connect(): void {
        global $CFG;
        $CFG->wwwroot = 'https://school.example';
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
    }

    /**
     * Lets the task have run.
     *
     * @param int $when epoch seconds
     */
    private function ran(int $when): void {
        global $DB;
        $DB->set_field('task_scheduled', 'lastruntime', $when, ['classname' => '\\' . pull_reports::class]);
    }
}
