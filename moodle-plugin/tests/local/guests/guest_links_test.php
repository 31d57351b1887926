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

namespace mod_meetbridge\local\guests;

use mod_meetbridge\event\guest_link_created;
use mod_meetbridge\event\guest_link_revoked;
use mod_meetbridge\local\meetings\meeting;
use stdClass;

/**
 * Tests of guest links.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_links_test extends \advanced_testcase {
    /** @var stdClass a meeting, as create_module() gives it */
    private stdClass $instance;

    /**
     * A meeting.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $this->instance = $this->getDataGenerator()->create_module('meetbridge', ['course' => $course->id, 'guests' => 1]);
    }

    /**
     * Makes a link.
     *
     * @param array $with columns
     * @return guest_link
     */
    private function link(array $with = []): guest_link {
        return $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->create_guest_link($this->instance, $with);
    }

    /**
     * The secret stands behind the #, and is in no column of the table.
     *
     * @covers \mod_meetbridge\local\guests\guest_link
     */
    public function test_the_secret_is_in_the_fragment_only(): void {
        $link = $this->link();

        [$address, $secret] = explode('#', $link->address()->out(false));

        $this->assertSame(43, strlen($secret));
        $this->assertStringEndsWith('/mod/meetbridge/guest.php?link=' . $link->record->id, $address);
        $this->assertNotContains($secret, array_values((array) $link->record));
    }

    /**
     * A link opens with its own secret, and with nothing else (scenario 41).
     *
     * @covers \mod_meetbridge\local\guests\guest_link
     * @covers \mod_meetbridge\local\keys\derivation
     */
    public function test_a_link_opens_with_its_own_secret_only(): void {
        $link = $this->link();
        $secret = explode('#', $link->address()->out(false))[1];

        $this->assertTrue($link->opens_with($secret));
        $this->assertFalse($link->opens_with(''));
        $this->assertFalse($link->opens_with(strrev($secret)));
        $this->assertFalse($link->opens_with($link->record->nonce));
        $this->assertFalse($this->link()->opens_with($secret));
    }

    /**
     * Where a link stands at a moment (scenario 41).
     *
     * @return array[] columns, and the state at 1000
     */
    public static function states(): array {
        return [
            'without limits' => [[], guest_link::GOOD],
            'its time to come' => [['expiresat' => 1001], guest_link::GOOD],
            'its time is over' => [['expiresat' => 1000], guest_link::EXPIRED],
            'one place left' => [['maxuses' => 2, 'uses' => 1], guest_link::GOOD],
            'used up' => [['maxuses' => 2, 'uses' => 2], guest_link::USED_UP],
            'taken back' => [['revokedat' => 900, 'expiresat' => 950], guest_link::REVOKED],
        ];
    }

    /**
     * A link is good until it is taken back, its time is over, or it is used up.
     *
     * @dataProvider states
     * @covers \mod_meetbridge\local\guests\guest_link
     * @param array $with columns
     * @param string $state expected
     */
    public function test_a_link_is_good_until_something_ends_it(array $with, string $state): void {
        $this->assertSame($state, $this->link($with)->state(1000));
    }

    /**
     * A link for two lets in two.
     *
     * @covers \mod_meetbridge\local\guests\guest_links
     */
    public function test_a_link_for_two_lets_in_two(): void {
        $link = $this->link(['maxuses' => 2]);

        $counted = [guest_links::count_use($link), guest_links::count_use($link), guest_links::count_use($link)];

        $this->assertSame([true, true, false], $counted);
        $this->assertSame(2, (int) guest_links::find((int) $link->record->id)->record->uses);
    }

    /**
     * Making and taking back are in the log, and taking back twice is taking back once.
     *
     * @covers \mod_meetbridge\event\guest_link_event
     * @covers \mod_meetbridge\event\guest_link_created
     * @covers \mod_meetbridge\event\guest_link_revoked
     */
    public function test_making_and_taking_back_are_logged(): void {
        $meeting = meeting::from_cmid($this->instance->cmid);
        $sink = $this->redirectEvents();

        $link = guest_links::make($meeting, 0, 'Parents', 0, 0, 1000);
        guest_links::revoke($meeting, $link, 1010);
        guest_links::revoke($meeting, guest_links::find((int) $link->record->id), 1020);

        $events = $sink->get_events();
        $this->assertSame([guest_link_created::class, guest_link_revoked::class], array_map('get_class', $events));
        foreach ($events as $event) {
            $this->assertSame((int) $link->record->id, (int) $event->objectid);
            $this->assertStringContainsString('guest link with id \'' . $link->record->id . '\'', $event->get_description());
            $this->assertNotSame('', $event->get_name());
            $this->assertSame((string) $meeting->cm->id, (string) $event->get_url()->get_param('id'));
            $this->assertEventContextNotUsed($event);
        }
        $this->assertSame(1010, (int) guest_links::find((int) $link->record->id)->record->revokedat);
    }

    /**
     * Who looks after one group sees the links of that group only.
     *
     * @covers \mod_meetbridge\local\guests\guest_links
     */
    public function test_links_can_be_listed_for_some_groups(): void {
        $this->link(['groupid' => 5, 'timecreated' => 1]);
        $this->link(['groupid' => 6, 'timecreated' => 2]);
        $meeting = meeting::from_cmid($this->instance->cmid);
        $groups = fn(?array $of) => array_map(fn($link) => (int) $link->record->groupid, guest_links::of($meeting, $of));

        $this->assertSame([6, 5], $groups(null));
        $this->assertSame([5], $groups([5, 7]));
        $this->assertSame([], $groups([]));
    }

    /**
     * A pass brings the same guest back for a day, by the link it was given for.
     *
     * @covers \mod_meetbridge\local\guests\guest_pass
     */
    public function test_a_pass_is_good_for_a_day_and_for_one_link(): void {
        $link = $this->link();
        $pass = guest_pass::issue($link, 1000);
        $id = guest_pass::read($link, $pass, 1000);

        $this->assertMatchesRegularExpression('/^g_[\w-]{22}$/', $id);
        $this->assertSame($id, guest_pass::read($link, $pass, 1000 + DAYSECS - 1));
        $this->assertNull(guest_pass::read($link, $pass, 1000 + DAYSECS));
        $this->assertNull(guest_pass::read($this->link(), $pass, 1000));
        $this->assertNotSame($id, guest_pass::read($link, guest_pass::issue($link, 1000), 1000));
    }

    /**
     * What is no pass of ours.
     *
     * @return array[] how a pass is changed
     */
    public static function forgeries(): array {
        return [
            'nothing' => [fn($pass) => ''],
            'another guest' => [fn($pass) => preg_replace('/^g_../', 'g_xx', $pass)],
            'a later time' => [fn($pass) => preg_replace('/\.\d+\./', '.9999999999.', $pass)],
            'another signature' => [fn($pass) => substr($pass, 0, -4) . 'AAAA'],
            'one more part' => [fn($pass) => $pass . '.1'],
        ];
    }

    /**
     * Nobody can choose to be another guest.
     *
     * @dataProvider forgeries
     * @covers \mod_meetbridge\local\guests\guest_pass
     * @param \Closure $change what somebody does to their pass
     */
    public function test_a_changed_pass_is_no_pass(\Closure $change): void {
        $link = $this->link();

        $this->assertNull(guest_pass::read($link, $change(guest_pass::issue($link, 1000)), 1000));
    }
}
