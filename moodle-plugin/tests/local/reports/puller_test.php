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

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\task\pull_reports;
use mod_meetbridge\tests\local_bridge;
use mod_meetbridge\tests\reporting_bridge;

/**
 * Tests of fetching reports from the bridge.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class puller_test extends \advanced_testcase {
    /** @var local_bridge where the bridge is */
    private local_bridge $server;

    /** @var \stdClass a meeting */
    private \stdClass $meeting;

    /** @var \stdClass somebody in its course */
    private \stdClass $student;

    /**
     * A bridge that answers, a meeting, and somebody in its course.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->server = new local_bridge();
        new reporting_bridge($this->server->origin);
        $course = $this->getDataGenerator()->create_course();
        $this->meeting = $this->getDataGenerator()->create_module('meetbridge', ['course' => $course->id]);
        $this->student = $this->getDataGenerator()->create_and_enrol($course, 'student');
    }

    /**
     * Stops the server.
     */
    protected function tearDown(): void {
        $this->server->stop();
        parent::tearDown();
    }

    /**
     * A page about the student in one session.
     *
     * @param string $session the session
     * @param string $cursor where the next page begins
     * @param bool $more whether there is one
     * @return string JSON
     */
    private function page(string $session, string $cursor, bool $more): string {
        $report = reporting_bridge::report($this->meeting, $this->student->id, [[1000, 1060]], ['session' => $session]);
        return reporting_bridge::page([$report], ['cursor' => $cursor, 'more' => $more]);
    }

    /**
     * The sessions that are kept.
     *
     * @return string[]
     */
    private function sessions(): array {
        global $DB;
        return $DB->get_fieldset_select('meetbridge_attendance', 'session', '1 = 1 ORDER BY session');
    }

    /**
     * All pages are read, each once; the next time it goes on from there.
     *
     * @covers \mod_meetbridge\local\reports\puller
     */
    public function test_a_site_behind_a_firewall_is_complete_too(): void {
        $this->server->give(['' => $this->page('RM_1', 'c1', true), 'c1' => $this->page('RM_2', 'c2', false)]);
        $this->assertNull(puller::pull(time()));
        $this->assertSame(['RM_1', 'RM_2'], $this->sessions());

        $this->server->give(['c2' => $this->page('RM_3', 'c3', false)]);
        $this->assertNull(puller::pull(time()));

        $this->assertSame(['RM_1', 'RM_2', 'RM_3'], $this->sessions());
        $this->assertSame(['/reports', '/reports?after=c1', '/reports?after=c2'], array_column($this->server->heard(), 'path'));
    }

    /**
     * The bridge is asked with a signature of this site, good for this address and a minute.
     *
     * @covers \mod_meetbridge\local\reports\puller
     */
    public function test_a_request_is_signed(): void {
        $this->server->give(['' => reporting_bridge::page([])]);

        puller::pull(time());

        [$heard] = $this->server->heard();
        $claims = jws::verify($heard['bearer'], base64url::decode(site_key::current()->public_jwk()['x']));
        $this->assertSame('GET', $heard['method']);
        $this->assertSame(
            ['GET', $this->server->origin . '/reports', reporting_bridge::SITE],
            [$claims['htm'], $claims['htu'], $claims['iss']],
        );
        $this->assertSame(60, $claims['exp'] - $claims['iat']);
    }

    /**
     * Answers that bring nothing, and what is told of them.
     *
     * @return array
     */
    public static function answers(): array {
        return [
            'suspended' => [403, 'site_suspended', 'HTTP 403 site_suspended'],
            'broken' => [500, '', 'HTTP 500'],
            'not allowed to say' => [400, '<script>', 'HTTP 400 script'],
            'no page' => [200, 'x', 'unreadable'],
        ];
    }

    /**
     * A bridge that says no is told of; nothing is lost by it.
     *
     * @covers \mod_meetbridge\local\reports\pull_answer
     * @covers \mod_meetbridge\task\pull_reports
     */
    public function test_a_bridge_that_says_no_is_told_of(): void {
        foreach (self::answers() as $how => [$status, $code, $trouble]) {
            $this->server->answer($status, $code);
            $this->assertSame($trouble, puller::pull(time()), $how);
            $this->assertSame($trouble, get_config('mod_meetbridge', puller::TROUBLE));
        }
        $this->expectOutputRegex('/unreadable/');
        (new pull_reports())->execute();

        $this->server->give(['' => $this->page('RM_1', 'c1', false)]);
        $this->assertNull(puller::pull(time()));
        $this->assertSame('', get_config('mod_meetbridge', puller::TROUBLE));
        $this->assertSame(['RM_1'], $this->sessions());
    }

    /**
     * A bridge that does not answer, or that this site may not ask, is told of too.
     *
     * @covers \mod_meetbridge\local\reports\pull_answer
     */
    public function test_a_bridge_that_does_not_answer_is_told_of(): void {
        set_config('curlsecurityblockedhosts', '127.0.0.1');
        $this->assertSame('blocked', puller::pull(time()));
        // Moodle tells developers too, each time.
        $this->assertDebuggingCalled();

        set_config('curlsecurityblockedhosts', '');
        $this->server->stop();
        $this->assertStringStartsWith('unreachable (', puller::pull(time()));
    }

    /**
     * A bridge that has lost its memory is read from the beginning; so is another bridge.
     *
     * @covers \mod_meetbridge\local\reports\puller
     */
    public function test_a_cursor_that_is_lost_begins_anew(): void {
        $this->server->give(['' => $this->page('RM_1', 'c1', false)]);
        puller::pull(time());
        $bridge = connection::current();
        $this->assertSame('c1', puller::cursor($bridge));

        $this->server->answer(400, 'request_malformed');
        puller::pull(time());
        $this->assertSame('', puller::cursor($bridge));

        $this->server->give(['' => $this->page('RM_2', 'c7', false)]);
        puller::pull(time());
        $this->assertSame('', puller::cursor(new connection('s_other', $bridge->origin, $bridge->keys, 1)));
        $this->assertSame(['RM_1', 'RM_2'], $this->sessions());
    }

    /**
     * A page for another site is not taken.
     *
     * @covers \mod_meetbridge\local\reports\report_page
     */
    public function test_a_page_for_another_site_is_not_taken(): void {
        $this->server->give(['' => str_replace(reporting_bridge::SITE, 's_other', $this->page('RM_1', 'c1', false))]);

        $this->assertSame('unreadable', puller::pull(time()));

        $this->assertSame([], $this->sessions());
    }

    /**
     * A site without a bridge asks nobody.
     *
     * @covers \mod_meetbridge\local\reports\puller
     */
    public function test_a_site_that_is_not_connected_asks_nobody(): void {
        connection::forget();

        $this->assertNull(puller::pull(time()));

        $this->assertSame([], $this->server->heard());
    }
}
