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

namespace mod_meetbridge\external;

use core_external\external_api;
use mod_meetbridge\event\meeting_ended;
use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\tests\local_bridge;
use stdClass;

/**
 * Tests of who may end a meeting from the course, and how.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class end_meeting_test extends \advanced_testcase {
    /** @var local_bridge stands where the bridge would */
    private local_bridge $bridge;

    /** @var stdClass a course */
    private stdClass $course;

    /** @var stdClass a meeting, as create_module() gives it */
    private stdClass $instance;

    /**
     * A connected site with a meeting.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->bridge = new local_bridge();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect($this->bridge->origin);
        $this->course = $this->getDataGenerator()->create_course();
        $this->instance = $this->meeting([]);
    }

    /**
     * Stops the server.
     */
    protected function tearDown(): void {
        $this->bridge->stop();
        parent::tearDown();
    }

    /**
     * Makes a meeting in the course.
     *
     * @param array $with settings
     * @return stdClass
     */
    private function meeting(array $with): stdClass {
        return $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
    }

    /**
     * Asks as the page does.
     *
     * @param stdClass|null $user who asks; null for somebody who has not logged in
     * @param int|null $cmid course module id; null for that of the meeting
     * @param int $groupid group id
     * @return array error, and data or exception
     */
    private function ask(?stdClass $user, ?int $cmid = null, int $groupid = 0): array {
        $this->setUser($user);
        $_POST['sesskey'] = sesskey();
        $arguments = ['cmid' => $cmid ?? (int) $this->instance->cmid, 'groupid' => $groupid];
        return external_api::call_external_function('mod_meetbridge_end_meeting', $arguments, true);
    }

    /**
     * Enrols somebody in the course.
     *
     * @param string $role short name
     * @return stdClass
     */
    private function member(string $role): stdClass {
        return $this->getDataGenerator()->create_and_enrol($this->course, $role);
    }

    /**
     * A teacher ends the meeting for everybody, and the log knows (scenario 5).
     *
     * @covers \mod_meetbridge\external\end_meeting
     * @covers \mod_meetbridge\event\meeting_ended
     */
    public function test_a_teacher_ends_the_meeting(): void {
        $sink = $this->redirectEvents();

        $answer = $this->ask($this->member('teacher'));

        $this->assertSame(['ended' => true], $answer['data']);
        [$heard] = $this->bridge->heard();
        $this->assertSame('/orders/end', $heard['path']);
        $this->assertSame(['meeting' => $this->instance->room, 'group' => null], json_decode($heard['body'], true));
        $ended = array_values(array_filter($sink->get_events(), fn($event) => $event instanceof meeting_ended));
        $this->assertCount(1, $ended);
        $this->assertStringContainsString('ended the meeting', $ended[0]->get_description());
        $this->assertSame((string) $this->instance->cmid, (string) $ended[0]->get_url()->get_param('id'));
    }

    /**
     * An administrator may always end a meeting (scenario 5).
     *
     * @covers \mod_meetbridge\external\end_meeting
     */
    public function test_an_administrator_ends_the_meeting(): void {
        $this->assertSame(['ended' => true], $this->ask(get_admin())['data']);
    }

    /**
     * People who may not end a meeting.
     *
     * @return array[] who they are, and the error
     */
    public static function strangers(): array {
        return [
            'nobody' => ['nobody', 'servicerequireslogin'],
            'a guest of the site' => ['guest', 'requireloginerror'],
            'somebody who is not enrolled' => ['outsider', 'requireloginerror'],
            'a student' => ['student', 'nopermissions'],
            'a teacher of another course' => ['elsewhere', 'requireloginerror'],
        ];
    }

    /**
     * Only who has the right may end a meeting; the others get Moodle's own error, and nothing happens (scenarios 5 and 18).
     *
     * @dataProvider strangers
     * @covers \mod_meetbridge\external\end_meeting
     * @param string $who who asks
     * @param string $error expected
     */
    public function test_who_may_not_end_it_gets_an_error_and_nothing_happens(string $who, string $error): void {
        $user = match ($who) {
            'nobody' => null,
            'guest' => guest_user(),
            'outsider' => $this->getDataGenerator()->create_user(),
            'student' => $this->member('student'),
            'elsewhere' => $this->getDataGenerator()->create_and_enrol(
                $this->getDataGenerator()->create_course(),
                'editingteacher',
            ),
        };

        $answer = $this->ask($user);

        $this->assertSame($error, $answer['exception']->errorcode);
        $this->assertSame([], $this->bridge->heard());
    }

    /**
     * A wrong sesskey ends nothing.
     *
     * @covers \mod_meetbridge\external\end_meeting
     */
    public function test_a_wrong_sesskey_ends_nothing(): void {
        $this->setUser($this->member('editingteacher'));
        $_POST['sesskey'] = 'wrong';

        $answer = external_api::call_external_function(
            'mod_meetbridge_end_meeting',
            ['cmid' => (int) $this->instance->cmid],
            true,
        );

        $this->assertSame('invalidsesskey', $answer['exception']->errorcode);
        $this->assertSame([], $this->bridge->heard());
    }

    /**
     * What is no meeting cannot be ended (scenario 18).
     *
     * @covers \mod_meetbridge\external\end_meeting
     */
    public function test_what_is_no_meeting_cannot_be_ended(): void {
        $page = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id]);

        $this->assertSame('invalidcoursemoduleid', $this->ask(get_admin(), (int) $page->cmid)['exception']->errorcode);
        $this->assertSame('invalidrecordunknown', $this->ask(get_admin(), 999999999)['exception']->errorcode);
        $this->assertSame([], $this->bridge->heard());
    }

    /**
     * A teacher who sees only their own groups ends only their rooms (scenarios 6 and 18).
     *
     * @covers \mod_meetbridge\external\end_meeting
     */
    public function test_a_teacher_ends_the_room_of_their_own_group_only(): void {
        $meeting = $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $mine = $this->getDataGenerator()->create_group(['courseid' => $this->course->id]);
        $other = $this->getDataGenerator()->create_group(['courseid' => $this->course->id]);
        $teacher = $this->member('teacher');
        groups_add_member($mine, $teacher);

        $refused = $this->ask($teacher, (int) $meeting->cmid, (int) $other->id);
        $answer = $this->ask($teacher, (int) $meeting->cmid, (int) $mine->id);

        $this->assertSame('refusal_nogroup', $refused['exception']->errorcode);
        $this->assertTrue($answer['data']['ended']);
        $this->assertSame(
            [json_encode(['meeting' => $meeting->room, 'group' => (string) $mine->id])],
            array_column($this->bridge->heard(), 'body'),
        );
    }

    /**
     * Where this server cannot reach the bridge, the browser gets a request to carry, good for just that.
     *
     * @covers \mod_meetbridge\external\end_meeting
     */
    public function test_behind_a_firewall_the_browser_carries_the_request(): void {
        global $DB;
        $this->bridge->stop();

        $data = $this->ask(get_admin())['data'];

        $claims = jws::verify($data['bearer'], base64url::decode(site_key::current()->public_jwk()['x']));
        $this->assertFalse($data['ended']);
        $this->assertSame($this->bridge->origin . '/orders/end', $data['url']);
        $this->assertSame(['meeting' => $this->instance->room, 'group' => null], json_decode($data['body'], true));
        $this->assertSame(['POST', $data['url']], [$claims['htm'], $claims['htu']]);
        $this->assertSame(base64url::encode(hash('sha256', $data['body'], true)), $claims['body']);
        $this->assertSame(0, $DB->count_records('meetbridge_order'));
    }

    /**
     * Where the bridge refuses, whoever asked is told.
     *
     * @covers \mod_meetbridge\external\end_meeting
     */
    public function test_a_refusal_of_the_bridge_is_told(): void {
        $this->bridge->answer(403, 'site_suspended');

        $answer = $this->ask(get_admin());

        $this->assertSame('orders_refused', $answer['exception']->errorcode);
        $this->assertStringContainsString('site_suspended', $answer['exception']->message);
    }

    /**
     * A site without a bridge has nothing to end.
     *
     * @covers \mod_meetbridge\external\end_meeting
     */
    public function test_without_a_bridge_there_is_nothing_to_end(): void {
        \mod_meetbridge\local\pairing\connection::forget();

        $this->assertSame('refusal_notconnected', $this->ask(get_admin())['exception']->errorcode);
    }
}
