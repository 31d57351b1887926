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

/**
 * Tests of what a guest is told before they join.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_guest_entrance_test extends \advanced_testcase {
    /**
     * Asks as the page of a guest does, without an account.
     *
     * @param array $arguments link, secret, perhaps pass
     * @return array the answer
     */
    private function ask(array $arguments): array {
        $this->setUser(null);
        $answer = external_api::call_external_function('mod_meetbridge_get_guest_entrance', $arguments, true);
        $this->assertFalse($answer['error'], json_encode($answer['exception'] ?? ''));
        return $answer['data'];
    }

    /**
     * Makes a link.
     *
     * @param array $settings of the meeting
     * @param array $with columns of the link
     * @return array link and secret
     */
    private function link(array $settings = [], array $with = []): array {
        global $CFG;
        $this->resetAfterTest();
        $this->setAdminUser();
        $CFG->forcelogin = 1;
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_meetbridge');
        $generator->connect();
        $settings += ['course' => $this->getDataGenerator()->create_course()->id, 'guests' => 1, 'name' => 'Tea & talk'];
        $link = $generator->create_guest_link($this->getDataGenerator()->create_module('meetbridge', $settings), $with);
        return ['link' => (int) $link->record->id, 'secret' => explode('#', $link->address()->out(false))[1]];
    }

    /**
     * Who has the whole link is told what it leads to, without an account (scenario 7).
     *
     * @covers \mod_meetbridge\external\get_guest_entrance
     */
    public function test_the_whole_link_tells_what_it_leads_to(): void {
        $closes = time() + HOURSECS;

        $told = $this->ask($this->link(['closesat' => $closes, 'encryption' => 'bridge']));

        unset($told['now']);
        $this->assertSame([
            'may' => true,
            'code' => '',
            'message' => '',
            'title' => 'Tea & talk',
            'group' => '',
            'opensat' => null,
            'closesat' => $closes,
            'waits' => true,
            'encryption' => 'bridge',
        ], $told);
    }

    /**
     * Without the secret nothing is told, not even that there is such a meeting.
     *
     * @covers \mod_meetbridge\external\get_guest_entrance
     */
    public function test_nothing_is_told_without_the_secret(): void {
        $link = $this->link();

        $wrong = $this->ask(['secret' => str_repeat('A', 43)] + $link);
        $missing = $this->ask(['link' => 0] + $link);

        unset($wrong['now'], $missing['now']);
        $this->assertSame($wrong, $missing);
        $this->assertSame(['may', 'code', 'message'], array_keys($wrong));
        $this->assertSame('linkunknown', $wrong['code']);
    }

    /**
     * Who may not join yet is told when, and why not now.
     *
     * @covers \mod_meetbridge\external\get_guest_entrance
     */
    public function test_who_is_early_is_told_when_it_opens(): void {
        $opens = time() + HOURSECS;

        $told = $this->ask($this->link(['opensat' => $opens]));

        $this->assertFalse($told['may']);
        $this->assertSame('notyet', $told['code']);
        $this->assertSame(get_string('refusal_notyet', 'mod_meetbridge'), $told['message']);
        $this->assertSame($opens, $told['opensat']);
    }

    /**
     * A guest who holds a pass may come back by a link that is used up.
     *
     * @covers \mod_meetbridge\external\get_guest_entrance
     */
    public function test_a_pass_opens_a_link_that_is_used_up(): void {
        $arguments = $this->link([], ['maxuses' => 1]);
        $first = create_guest_assertion::execute($arguments['link'], $arguments['secret'], 'Alan');

        $this->assertSame('linkusedup', $this->ask($arguments)['code']);
        $this->assertTrue($this->ask($arguments + ['pass' => $first['pass']])['may']);
    }
}
