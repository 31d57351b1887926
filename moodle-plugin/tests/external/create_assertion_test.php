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
use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\people\pseudonyms;
use stdClass;

/**
 * Tests of who is let into a meeting, and as what.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class create_assertion_test extends \advanced_testcase {
    /** @var stdClass a course */
    private stdClass $course;

    /**
     * A connected site.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
        $this->course = $this->getDataGenerator()->create_course();
    }

    /**
     * Makes a meeting in the course.
     *
     * @param array $with settings
     * @return stdClass
     */
    private function meeting(array $with = []): stdClass {
        $this->setAdminUser();
        return $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
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
     * Asks as the page does.
     *
     * @param stdClass|null $user who asks; null for somebody who has not logged in
     * @param int $cmid course module id
     * @param int $groupid group id
     * @return array error, and data or exception
     */
    private function ask(?stdClass $user, int $cmid, int $groupid = 0): array {
        $this->setUser($user);
        $_POST['sesskey'] = sesskey();
        $arguments = ['cmid' => $cmid, 'groupid' => $groupid];
        return external_api::call_external_function('mod_meetbridge_create_assertion', $arguments, true);
    }

    /**
     * What the bridge reads in an answer.
     *
     * @param array $answer as ask() gives it
     * @return array claims
     */
    private function claims(array $answer): array {
        $this->assertFalse($answer['error'], $answer['exception']->message ?? '');
        $this->assertSame('https://bridge.example', $answer['data']['bridge']);
        $publickey = base64url::decode(site_key::current()->public_jwk()['x']);
        $claims = jws::verify($answer['data']['assertion'], $publickey);
        $this->assertIsArray($claims);
        return $claims;
    }

    /**
     * A student comes in under a name that tells nothing of the account, for one minute and once; what the teacher chose travels along
     * (scenarios 10, 18 and 39).
     *
     * @covers \mod_meetbridge\external\create_assertion
     * @covers \mod_meetbridge\local\entrance\assertion
     */
    public function test_a_student_is_let_in(): void {
        $meeting = $this->meeting([
            'name' => 'Reading & writing',
            'startmuted' => 1,
            'restricted' => ['chat', 'files'],
            'maxpeople' => 5,
            'encryption' => 'own',
            'waitingroom' => 'everybody',
        ]);
        $student = $this->member('student');

        $claims = $this->claims($this->ask($student, (int) $meeting->cmid));
        $again = $this->claims($this->ask($student, (int) $meeting->cmid));

        $this->assertSame('attendee', $claims['role']);
        $this->assertSame(fullname($student), $claims['person']['name']);
        $this->assertFalse($claims['person']['guest']);
        $this->assertSame(pseudonyms::of((int) $student->id), $claims['sub']);
        $this->assertSame(60, $claims['exp'] - $claims['iat']);
        $this->assertSame('Reading & writing', $claims['meeting']['title']);
        $this->assertSame($meeting->room, $claims['meeting']['id']);
        $this->assertArrayNotHasKey('group', $claims);
        $this->assertEquals([
            'guests' => false,
            'startMuted' => true,
            'attendeesShareScreen' => false,
            'waitingRoom' => 'everybody',
            'encryption' => 'own',
            'restricted' => ['chat', 'files'],
            'maxPeople' => 5,
        ], $claims['meeting']['settings']);
        $this->assertSame($claims['sub'], $again['sub']);
        $this->assertNotSame($claims['jti'], $again['jti']);
        $this->assertStringNotContainsString($student->email, json_encode($claims));
    }

    /**
     * People who may not join.
     *
     * @return array[] who they are, and the error
     */
    public static function strangers(): array {
        return [
            'nobody' => ['nobody', 'servicerequireslogin'],
            'a guest of the site' => ['guest', 'requireloginerror'],
            'somebody who is not enrolled' => ['outsider', 'requireloginerror'],
            'a teacher of another course' => ['elsewhere', 'requireloginerror'],
            'a member without the right' => ['mute', 'refusal_notallowed'],
        ];
    }

    /**
     * Only who may join is let in; the others get Moodle's own error, and not even a name at the bridge (scenario 18).
     *
     * @dataProvider strangers
     * @covers \mod_meetbridge\external\create_assertion
     * @param string $who who asks
     * @param string $error expected
     */
    public function test_who_may_not_join_gets_an_error(string $who, string $error): void {
        global $DB;
        $meeting = $this->meeting();
        $generator = $this->getDataGenerator();
        $user = match ($who) {
            'nobody' => null,
            'guest' => guest_user(),
            'outsider' => $generator->create_user(),
            'elsewhere' => $generator->create_and_enrol($generator->create_course(), 'editingteacher'),
            'mute' => $this->member('student'),
        };
        if ($who === 'mute') {
            $student = $DB->get_field('role', 'id', ['shortname' => 'student']);
            assign_capability('mod/meetbridge:join', CAP_PROHIBIT, $student, \context_course::instance($this->course->id)->id);
        }

        $answer = $this->ask($user, (int) $meeting->cmid);

        $this->assertSame($error, $answer['exception']->errorcode);
        $this->assertSame(0, $DB->count_records('meetbridge_person'));
    }

    /**
     * A wrong sesskey opens nothing.
     *
     * @covers \mod_meetbridge\external\create_assertion
     */
    public function test_a_wrong_sesskey_opens_nothing(): void {
        $meeting = $this->meeting();
        $this->setUser($this->member('student'));
        $_POST['sesskey'] = 'wrong';

        $arguments = ['cmid' => (int) $meeting->cmid];
        $answer = external_api::call_external_function('mod_meetbridge_create_assertion', $arguments, true);

        $this->assertSame('invalidsesskey', $answer['exception']->errorcode);
    }

    /**
     * What is no meeting, or is gone, or hidden, cannot be joined (scenario 18).
     *
     * @covers \mod_meetbridge\external\create_assertion
     */
    public function test_what_is_no_meeting_cannot_be_joined(): void {
        $page = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id]);
        $gone = $this->meeting();
        course_delete_module($gone->cmid);
        $hidden = $this->meeting(['visible' => 0]);
        $student = $this->member('student');

        $this->assertSame('invalidcoursemoduleid', $this->ask($student, (int) $page->cmid)['exception']->errorcode);
        $this->assertSame('invalidrecordunknown', $this->ask($student, (int) $gone->cmid)['exception']->errorcode);
        $this->assertSame('requireloginerror', $this->ask($student, (int) $hidden->cmid)['exception']->errorcode);
        $this->assertSame('refusal_notconnected', $this->unconnected($student)['exception']->errorcode);
    }

    /**
     * Asks on a site without a bridge.
     *
     * @param stdClass $user who asks
     * @return array
     */
    private function unconnected(stdClass $user): array {
        $meeting = $this->meeting();
        \mod_meetbridge\local\pairing\connection::forget();
        return $this->ask($user, (int) $meeting->cmid);
    }

    /**
     * Before the opening only moderators come in, after the closing nobody does (scenarios 3, 15 and 18).
     *
     * @covers \mod_meetbridge\local\entrance\entrance
     */
    public function test_the_window_holds(): void {
        $early = $this->meeting(['opensat' => time() + HOURSECS, 'closesat' => time() + 2 * HOURSECS]);
        $over = $this->meeting(['opensat' => time() - 2 * HOURSECS, 'closesat' => time() - HOURSECS]);
        [$student, $teacher] = [$this->member('student'), $this->member('teacher')];

        $this->assertSame('refusal_notyet', $this->ask($student, (int) $early->cmid)['exception']->errorcode);
        $claims = $this->claims($this->ask($teacher, (int) $early->cmid));
        $this->assertEquals([$early->opensat, $early->closesat], [$claims['meeting']['opensAt'], $claims['meeting']['closesAt']]);
        $this->assertSame('refusal_over', $this->ask($student, (int) $over->cmid)['exception']->errorcode);
        $this->assertSame('refusal_over', $this->ask($teacher, (int) $over->cmid)['exception']->errorcode);
    }

    /**
     * Who leads a meeting: those with the right, or those who are named and nobody else (scenarios 11 and 14).
     *
     * @covers \mod_meetbridge\local\entrance\entrance::role
     */
    public function test_who_moderates(): void {
        $teacher = $this->member('teacher');
        $student = $this->member('student');
        $manager = $this->member('manager');
        $byright = $this->meeting();
        $byname = $this->meeting(['moderators' => 'people', 'namedmoderators' => [$student->id]]);
        $role = fn(stdClass $user, stdClass $meeting) => $this->claims($this->ask($user, (int) $meeting->cmid))['role'];

        $this->assertSame('moderator', $role($teacher, $byright));
        $this->assertSame('moderator', $role($manager, $byright));
        $this->assertSame('attendee', $role($student, $byright));
        $this->assertSame('attendee', $role($teacher, $byname));
        $this->assertSame('moderator', $role($student, $byname));
    }

    /**
     * People come into the room of their own group; who may see all groups chooses (scenarios 6 and 18).
     *
     * @covers \mod_meetbridge\local\meetings\groups
     */
    public function test_groups_have_rooms_of_their_own(): void {
        $generator = $this->getDataGenerator();
        $red = $generator->create_group(['courseid' => $this->course->id, 'name' => 'Red']);
        $blue = $generator->create_group(['courseid' => $this->course->id, 'name' => 'Blue']);
        $meeting = $this->meeting(['groupmode' => SEPARATEGROUPS]);
        $open = $this->meeting(['groupmode' => VISIBLEGROUPS]);
        $plain = $this->meeting();
        [$member, $loner, $teacher] = [$this->member('student'), $this->member('student'), $this->member('editingteacher')];
        $generator->create_group_member(['groupid' => $red->id, 'userid' => $member->id]);

        $group = fn(stdClass $user, stdClass $at, int $id = 0) => $this->claims($this->ask($user, (int) $at->cmid, $id))['group'];
        $this->assertSame(['id' => (string) $red->id, 'title' => 'Red'], $group($member, $meeting));
        $this->assertSame((string) $red->id, $group($member, $open)['id']);
        $this->assertSame((string) $blue->id, $group($teacher, $meeting, (int) $blue->id)['id']);
        foreach ([[$member, $meeting, $blue->id], [$member, $open, $blue->id], [$loner, $meeting, 0], [$member, $plain, $red->id]] as $try) {
            $answer = $this->ask($try[0], (int) $try[1]->cmid, (int) $try[2]);
            $this->assertSame('refusal_nogroup', $answer['exception']->errorcode);
        }
    }
}
