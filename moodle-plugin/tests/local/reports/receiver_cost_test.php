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

namespace mod_meetbridge\local\reports;

use mod_meetbridge\tests\reporting_bridge;

/**
 * How fast reports are taken in.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class receiver_cost_test extends \advanced_testcase {
    /** @var int so many pages of a hundred reports */
    private const PAGES = 20;

    /** @var int[] people with an account, in the course */
    private array $people;

    /** @var \stdClass a meeting with a rule of completion and a grade */
    private \stdClass $meeting;

    /**
     * A meeting with everything that has to be looked after, on a site that keeps a log.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->preventResetByRollback();
        set_config('enabled_stores', 'logstore_standard', 'tool_log');
        $course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $this->meeting = $this->getDataGenerator()->create_module('meetbridge', [
            'course' => $course->id,
            'completion' => COMPLETION_TRACKING_AUTOMATIC,
            'completionminutes' => 10,
            'grade' => 100,
            'grademinutes' => 60,
        ]);
        $this->people = array_map(
            fn() => (int) $this->getDataGenerator()->create_and_enrol($course, 'student')->id,
            range(1, 50),
        );
    }

    /**
     * A page of a hundred reports takes few queries, as people come in and as they leave, however many pages there were before.
     *
     * @covers \mod_meetbridge\local\reports\receiver
     * @covers \mod_meetbridge\local\attendance\ledger
     */
    public function test_a_page_of_reports_takes_few_queries(): void {
        global $DB;
        $bridge = new reporting_bridge();
        $come = [[1790000000, null]];
        $leave = [[1790000000, 1790003600]];
        foreach ([$come, $leave] as $revision => $stay) {
            $pages = $this->pages($stay, $revision + 1);
            $queries = $DB->perf_get_queries();
            foreach ($pages as $page) {
                $this->assertSame(receipt::TAKEN, $bridge->send($page));
            }
            $this->assertLessThanOrEqual(20, ($DB->perf_get_queries() - $queries) / self::PAGES);
        }
        $this->assertSame(100 * self::PAGES, $DB->count_records('meetbridge_attendance', ['present' => 0]));
    }

    /**
     * Pages of reports, half of them about people with an account and half about guests.
     *
     * @param array $stays each [from, to or null], epoch seconds
     * @param int $revision the higher one holds
     * @return array[]
     */
    private function pages(array $stays, int $revision): array {
        $with = ['revision' => $revision];
        $templates = array_map(fn($id) => reporting_bridge::report($this->meeting, $id, $stays, $with), $this->people);
        $page = function (int $number) use ($templates): array {
            $accounts = array_map(fn($report) => ['session' => "RM_$number"] + $report, $templates);
            $guests = array_map(fn($report) => ['person' => [
                'id' => 'g_' . substr($report['person']['id'], 2),
                'name' => 'Guest',
                'guest' => true,
            ]] + $report, $accounts);
            return array_merge($accounts, $guests);
        };
        return array_map($page, range(1, self::PAGES));
    }
}
