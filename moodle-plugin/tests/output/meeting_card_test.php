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

/**
 * x
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace mod_meetbridge\output;

use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;

/**
 * The card from which people join.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_meetbridge\output\meeting_card
 * @covers     \mod_meetbridge\output\guest_card
 * @covers     \mod_meetbridge\output\card_facts
 * @covers     \mod_meetbridge\output\card_times
 * @covers     \mod_meetbridge\output\client_address
 */
final class meeting_card_test extends \advanced_testcase {
    /** @var int the moment of all these tests: 30 November 2026, 9:00 UTC */
    private const NOW = 1796029200;

    /** @var \stdClass the course */
    private \stdClass $course;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
    }

    /**
     * What the card of a meeting shows somebody of the course.
     *
     * @param array $with of the meeting
     * @param string $role in the course
     * @param array $user of the user
     * @return array the template's context, with the facts read
     */
    private function card(array $with = [], string $role = 'student', array $user = []): array {
        $instance = $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, $role, $user));
        return $this->shown($instance->cmid);
    }

    /**
     * What the card shows the current user.
     *
     * @param int $cmid course module id
     * @return array the template's context, with the facts read
     */
    private function shown(int $cmid): array {
        global $PAGE, $USER;
        $meeting = meeting::from_cmid($cmid);
        $card = new meeting_card($meeting, groups::choose($meeting, (int) $USER->id, 0), self::NOW);
        $context = $card->export_for_template($PAGE->get_renderer('core'));
        $context['facts'] = json_decode($context['facts'], true);
        return $context;
    }

    /**
     * A meeting that is always open has a button and no times.
     */
    public function test_a_meeting_that_is_always_open_has_a_button_and_no_times(): void {
        $card = $this->card();
        $this->assertTrue($card['hasbutton']);
        $this->assertSame(['', '', null], [$card['when'], $card['state'], $card['reason']]);
        $this->assertTrue($card['facts']['mayJoin']);
    }

    /**
     * Before the opening a student sees the countdown alone, a moderator the button too.
     */
    public function test_before_the_opening_only_moderators_have_the_button(): void {
        $times = ['opensat' => self::NOW + 7501, 'closesat' => self::NOW + 9000];
        $card = $this->card($times);
        $this->assertFalse($card['hasbutton']);
        $this->assertSame('Opens in 2 hours 5 mins', $card['state']);
        $this->assertSame([true, false], [$card['facts']['mayJoin'], $card['facts']['isEarly']]);

        $card = $this->card($times, 'editingteacher');
        $this->assertTrue($card['hasbutton']);
        $this->assertTrue($card['facts']['isEarly']);
    }

    /**
     * After the closing nobody has the button, and the card says that the meeting is over.
     */
    public function test_after_the_closing_nobody_has_the_button(): void {
        $card = $this->card(['closesat' => self::NOW], 'editingteacher');
        $this->assertSame([false, 'The meeting is over.'], [$card['hasbutton'], $card['state']]);
    }

    /**
     * The times are written in the reader's zone, with its name; whether they chose it themselves is told to the script.
     */
    public function test_the_times_are_in_the_zone_of_the_reader(): void {
        $times = ['opensat' => self::NOW, 'closesat' => self::NOW + HOURSECS];
        $card = $this->card($times, 'student', ['timezone' => 'Asia/Tokyo']);
        $this->assertMatchesRegularExpression(
            '#^Monday, 30 November 2026, 6:00\W*PM – 7:00\W*PM \(Asia/Tokyo\)$#u',
            $card['when'],
        );
        $this->assertSame(['Asia/Tokyo', true], [$card['facts']['zone'], $card['facts']['isOwnZone']]);
        $this->assertFalse($this->card($times)['facts']['isOwnZone']);
    }

    /**
     * Who may not join is told why, and has no button, whatever the time.
     */
    public function test_who_may_not_join_is_told_why(): void {
        $card = $this->card(['groupmode' => SEPARATEGROUPS]);
        $this->assertSame(get_string('refusal_nogroup', 'mod_meetbridge'), $card['reason']);
        $this->assertSame([false, false], [$card['hasbutton'], $card['facts']['mayJoin']]);

        connection::forget();
        $this->assertSame(get_string('refusal_notconnected', 'mod_meetbridge'), $this->card()['reason']);
    }

    /**
     * A name cannot break out of the script element; what the teacher wrote arrives as it is.
     */
    public function test_facts_may_stand_in_a_script_element(): void {
        global $PAGE;
        $instance = $this->getDataGenerator()->create_module('meetbridge', [
            'course' => $this->course->id,
            'name' => 'A < B & "C" {{title}}',
        ]);
        $meeting = meeting::from_cmid($instance->cmid);
        $output = $PAGE->get_renderer('core');
        $context = (new meeting_card($meeting, 0, self::NOW))->export_for_template($output);
        $this->assertDoesNotMatchRegularExpression('/[<>&]/', $context['facts']);
        $this->assertSame('A < B & "C" {{title}}', json_decode($context['facts'], true)['title']);
        $html = $output->render_from_template('mod_meetbridge/meeting_card', $context);
        $this->assertStringContainsString('aria-label="A &lt; B &amp; &quot;C&quot; {{title}}"', $html);
    }

    /**
     * The page of a guest link tells nothing about a meeting, and nobody's name.
     */
    public function test_a_guest_card_tells_nothing_about_the_meeting(): void {
        global $PAGE;
        $context = (new guest_card(7, self::NOW))->export_for_template($PAGE->get_renderer('core'));
        $facts = json_decode($context['facts'], true);
        $this->assertSame(['now', 'locale', 'client', 'words', 'link'], array_keys($facts));
        $this->assertFalse($context['hasbutton']);
    }
}
