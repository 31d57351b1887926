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
use mod_meetbridge\event\guest_link_used;
use mod_meetbridge\local\guests\guest_link;
use mod_meetbridge\local\guests\guest_links;
use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\connection;
use stdClass;

/**
 * Tests of how a guest comes in.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class create_guest_assertion_test extends \advanced_testcase {
    /**
     * A connected site where everybody must log in, and nobody has.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        $this->resetAfterTest();
        $CFG->forcelogin = 1;
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
    }

    /**
     * Makes a meeting with a guest link, and leaves the site as nobody.
     *
     * @param array $settings of the meeting
     * @param array $with columns of the link
     * @return guest_link
     */
    private function link(array $settings = [], array $with = []): guest_link {
        $this->setAdminUser();
        $course = $settings['course'] ?? $this->getDataGenerator()->create_course()->id;
        $settings += ['course' => $course, 'guests' => 1, 'name' => 'Office hours'];
        $instance = $this->getDataGenerator()->create_module('meetbridge', $settings);
        $link = $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->create_guest_link($instance, $with);
        $this->setUser(null);
        return $link;
    }

    /**
     * Asks as the page of a guest does.
     *
     * @param guest_link $link the link
     * @param array $with arguments that differ
     * @return array error, and data or exception
     */
    private function ask(guest_link $link, array $with = []): array {
        $secret = explode('#', $link->address()->out(false))[1];
        $arguments = $with + ['link' => (int) $link->record->id, 'secret' => $secret, 'name' => 'Alan', 'pass' => ''];
        return external_api::call_external_function('mod_meetbridge_create_guest_assertion', $arguments, true);
    }

    /**
     * The claims of an answer.
     *
     * @param array $answer as ask() gives it
     * @return array
     */
    private function claims(array $answer): array {
        $this->assertFalse($answer['error'], json_encode($answer['exception'] ?? ''));
        $key = base64url::decode(site_key::current()->public_jwk()['x']);
        return jws::verify($answer['data']['assertion'], $key);
    }

    /**
     * A guest needs the link and a name, and no account, also where everybody must log in (scenario 7).
     *
     * @covers \mod_meetbridge\external\create_guest_assertion
     */
    public function test_a_guest_comes_in_without_an_account(): void {
        $link = $this->link();

        $answer = $this->ask($link, ['name' => "  Alan \u{202E}<b>Turing</b>"]);

        $claims = $this->claims($answer);
        $this->assertSame('https://bridge.example', $answer['data']['bridge']);
        $this->assertSame(['name' => 'Alan Turing', 'guest' => true], $claims['person']);
        $this->assertSame('attendee', $claims['role']);
        $this->assertSame('Office hours', $claims['meeting']['title']);
        $this->assertSame('guests', $claims['meeting']['settings']['waitingRoom']);
        $this->assertArrayNotHasKey('group', $claims);
        $this->assertStringStartsWith('g_', $claims['sub']);
    }

    /**
     * A teacher who tries a link comes in as a guest too, and leads nothing.
     *
     * @covers \mod_meetbridge\external\create_guest_assertion
     */
    public function test_a_link_makes_nobody_a_moderator(): void {
        $link = $this->link();
        $this->setAdminUser();

        $claims = $this->claims($this->ask($link, ['name' => 'Grace']));

        $this->assertSame('attendee', $claims['role']);
        $this->assertTrue($claims['person']['guest']);
        $this->assertStringStartsWith('g_', $claims['sub']);
    }

    /**
     * Who comes back with their pass is the same guest, and counts once, also where the link is used up meanwhile.
     *
     * @covers \mod_meetbridge\external\create_guest_assertion
     */
    public function test_who_comes_back_is_the_same_guest_and_counts_once(): void {
        $link = $this->link([], ['maxuses' => 1]);
        $sink = $this->redirectEvents();

        $first = $this->ask($link);
        $again = $this->ask($link, ['pass' => $first['data']['pass']]);
        $other = $this->ask($link);

        $this->assertSame($this->claims($first)['sub'], $this->claims($again)['sub']);
        $this->assertSame('refusal_linkusedup', $other['exception']->errorcode);
        $this->assertSame(1, (int) guest_links::find((int) $link->record->id)->record->uses);
        $used = array_filter($sink->get_events(), fn($event) => $event instanceof guest_link_used);
        $this->assertCount(1, $used);
        $this->assertSame(0, (int) reset($used)->userid);
    }

    /**
     * What lets nobody in.
     *
     * @return array[] settings of the meeting, columns of the link, arguments, and the error
     */
    public static function refusals(): array {
        $hour = HOURSECS;
        return [
            'wrong secret' => [[], [], ['secret' => str_repeat('A', 43)], 'refusal_linkunknown'],
            'no secret' => [[], [], ['secret' => ''], 'refusal_linkunknown'],
            'a link that there is not' => [[], [], ['link' => 0], 'refusal_linkunknown'],
            'taken back' => [[], ['revokedat' => 1], [], 'refusal_linkover'],
            'expired' => [[], ['expiresat' => time() - 1], [], 'refusal_linkover'],
            'used up' => [[], ['maxuses' => 3, 'uses' => 3], [], 'refusal_linkusedup'],
            'guests switched off' => [['guests' => 0], [], [], 'refusal_noguests'],
            'activity hidden' => [['visible' => 0], [], [], 'refusal_noguests'],
            'before the opening' => [['opensat' => time() + $hour], [], [], 'refusal_notyet'],
            'after the end' => [['closesat' => time() - $hour], [], [], 'refusal_over'],
            'no name' => [[], [], ['name' => " \u{200E} "], 'refusal_noname'],
            'room of no group' => [['groupmode' => SEPARATEGROUPS], [], [], 'refusal_linkover'],
            'group of a meeting without' => [[], ['groupid' => 1], [], 'refusal_linkover'],
        ];
    }

    /**
     * A refused guest is told why, gets nothing, and is not counted.
     *
     * @dataProvider refusals
     * @covers \mod_meetbridge\external\create_guest_assertion
     * @covers \mod_meetbridge\local\guests\guest_entrance
     * @param array $settings of the meeting
     * @param array $columns of the link
     * @param array $arguments that differ
     * @param string $error expected
     */
    public function test_a_refused_guest_is_told_why(array $settings, array $columns, array $arguments, string $error): void {
        $link = $this->link($settings, $columns);

        $answer = $this->ask($link, $arguments);

        $this->assertTrue($answer['error']);
        $this->assertSame($error, $answer['exception']->errorcode);
        $this->assertSame((int) $link->record->uses, (int) guest_links::find((int) $link->record->id)->record->uses);
    }

    /**
     * A site without a bridge lets no guest in.
     *
     * @covers \mod_meetbridge\local\guests\guest_entrance
     */
    public function test_without_a_bridge_no_guest_comes_in(): void {
        $link = $this->link();
        connection::forget();

        $this->assertSame('refusal_notconnected', $this->ask($link)['exception']->errorcode);
    }

    /**
     * A link for a group leads to that group's room, until the group is gone.
     *
     * @covers \mod_meetbridge\local\guests\guest_entrance
     */
    public function test_a_link_for_a_group_leads_to_its_room(): void {
        global $CFG;
        require_once($CFG->dirroot . '/group/lib.php');
        $course = $this->getDataGenerator()->create_course();
        // Hidden from others: a guest needs to see no group list to come into the room.
        $group = $this->getDataGenerator()->create_group([
            'courseid' => $course->id,
            'name' => 'Red & blue',
            'visibility' => GROUPS_VISIBILITY_NONE,
        ]);
        $link = $this->link(['course' => $course->id, 'groupmode' => SEPARATEGROUPS], ['groupid' => $group->id]);

        $this->assertSame(['id' => (string) $group->id, 'title' => 'Red & blue'], $this->claims($this->ask($link))['group']);
        groups_delete_group($group);
        $this->assertSame('refusal_linkover', $this->ask($link)['exception']->errorcode);
    }

    /**
     * A hidden course takes no guests.
     *
     * @covers \mod_meetbridge\local\guests\guest_entrance
     */
    public function test_a_hidden_course_takes_no_guests(): void {
        $course = $this->getDataGenerator()->create_course(['visible' => 0]);
        $link = $this->link(['course' => $course->id]);

        $this->assertSame('refusal_noguests', $this->ask($link)['exception']->errorcode);
    }

    /**
     * With the activity its links are gone.
     *
     * @covers \mod_meetbridge\local\guests\guest_entrance
     */
    public function test_a_link_of_a_deleted_meeting_is_unknown(): void {
        $link = $this->link();
        $cm = get_coursemodule_from_instance('meetbridge', $link->record->meetbridge);
        set_config('coursebinenable', 0, 'tool_recyclebin');
        $this->setAdminUser();
        course_delete_module($cm->id);
        $this->setUser(null);

        $this->assertSame('refusal_linkunknown', $this->ask($link)['exception']->errorcode);
    }
}
