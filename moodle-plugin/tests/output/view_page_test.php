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

use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;

/**
 * A meeting's page, in each state it can be in (scenarios 29 and 36).
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class view_page_test extends \advanced_testcase {
    /** @var \stdClass the course */
    private \stdClass $course;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
        $this->course = $this->getDataGenerator()->create_course();
    }

    /**
     * Makes a meeting.
     *
     * @param array $with of it
     * @return \stdClass its row, with cmid
     */
    private function instance(array $with = []): \stdClass {
        return $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $this->course->id]);
    }

    /**
     * Enrols somebody and lets them be the reader.
     *
     * @param string $role their role
     * @return \stdClass the user
     */
    private function read_as(string $role): \stdClass {
        $user = $this->getDataGenerator()->create_and_enrol($this->course, $role);
        $this->setUser($user);
        return $user;
    }

    /**
     * The page as the current user gets it.
     *
     * @param \stdClass $instance a meeting
     * @param int $wanted the group they chose
     * @return string HTML
     */
    private function page(\stdClass $instance, int $wanted = 0): string {
        global $PAGE, $USER;
        $meeting = meeting::from_cmid((int) $instance->cmid);
        $PAGE->set_url('/mod/meetbridge/view.php', ['id' => $instance->cmid]);
        $rooms = groups::of($meeting, (int) $USER->id);
        $page = new view_page($meeting, $rooms, groups::pick($meeting, $rooms, $wanted), time());
        $output = $PAGE->get_renderer('core');
        return $output->render_from_template('mod_meetbridge/view_page', $page->export_for_template($output));
    }

    /**
     * Whether a page lets its reader join at once.
     *
     * @param string $html the page
     * @return bool
     */
    private static function offers_join(string $html): bool {
        return preg_match('/data-part="action">\s*<button/', $html) === 1;
    }

    /**
     * A student may join while the meeting is open; a moderator also before.
     *
     * @param int $opensin seconds to the opening of a meeting of an hour
     * @param string $role the reader's
     * @param bool $may whether they may join
     * @covers \mod_meetbridge\output\view_page
     * @dataProvider moments
     */
    public function test_the_way_in_is_there_while_it_is_open(int $opensin, string $role, bool $may): void {
        $opensat = time() + $opensin;
        $instance = $this->instance(['opensat' => $opensat, 'closesat' => $opensat + HOURSECS]);
        $this->read_as($role);

        $this->assertSame($may, self::offers_join($this->page($instance)));
    }

    /**
     * Seconds to the opening, role, whether they may join.
     *
     * @return array
     */
    public static function moments(): array {
        return [
            'a student before' => [600, 'student', false],
            'a student inside the time' => [-600, 'student', true],
            'a student after' => [-2 * HOURSECS, 'student', false],
            'a teacher before' => [600, 'editingteacher', true],
            'a teacher after' => [-2 * HOURSECS, 'editingteacher', false],
        ];
    }

    /**
     * Who may not join reads why, and an administrator where to connect the site.
     *
     * @covers \mod_meetbridge\output\view_page
     */
    public function test_who_may_not_join_reads_why(): void {
        $ingroups = $this->instance(['groupmode' => SEPARATEGROUPS]);
        $plain = $this->instance();
        $guest = $this->getDataGenerator()->create_user();
        $this->read_as('student');
        $this->assertStringContainsString('You are in no group of this meeting', $this->page($ingroups));

        $this->setUser($guest);
        $this->assertStringContainsString('You may see this meeting but not join it', $this->page($plain));

        connection::forget();
        $this->assertStringContainsString('not connected with a bridge', $this->page($plain));
        $this->assertStringNotContainsString('Connect this site', $this->page($plain));
        $this->setAdminUser();
        $this->assertStringContainsString('Connect this site', $this->page($plain));
    }

    /**
     * One's own group is chosen; who sees all groups switches, and another's room is not offered (scenario 6).
     *
     * @covers \mod_meetbridge\output\view_page
     */
    public function test_the_room_is_that_of_the_own_group(): void {
        $instance = $this->instance(['groupmode' => SEPARATEGROUPS]);
        $red = $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'name' => 'Red & round']);
        $blue = $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'name' => 'Blue']);
        $student = $this->read_as('student');
        groups_add_member($blue, $student);

        $page = $this->page($instance);
        $this->assertStringContainsString('<strong>Blue</strong>', $page);
        $this->assertStringContainsString('"group":' . $blue->id, $page);
        $this->assertStringNotContainsString('Red', $page);
        $this->assertStringNotContainsString('<select', $page);

        $this->read_as('editingteacher');
        $page = $this->page($instance, (int) $red->id);
        $this->assertMatchesRegularExpression('/<option[^>]*value="' . $red->id . '"[^>]*selected[^>]*>Red &amp; round/', $page);
        $this->assertStringContainsString('Blue</option>', $page);
    }

    /**
     * Who may join reads who is inside the room; who may end the meeting gets the button, while somebody is inside (scenario 5).
     *
     * @covers \mod_meetbridge\output\inside
     */
    public function test_who_is_inside_stands_on_the_page(): void {
        $instance = $this->instance();
        $onlooker = $this->getDataGenerator()->create_user();
        $ada = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['firstname' => 'Ada', 'lastname' => 'L']);
        $this->read_as('editingteacher');
        $this->assertStringContainsString('Nobody is inside', $this->page($instance));
        $this->assertStringNotContainsString('mod_meetbridge/end"', $this->page($instance));

        $generator = $this->getDataGenerator()->get_plugin_generator('mod_meetbridge');
        $now = ['present' => 1, 'leftat' => 0, 'timemodified' => time(), 'intervals' => json_encode([[time() * 1000, null]])];
        $generator->create_attendance($instance, (int) $ada->id, $now);
        $generator->create_attendance($instance, 0, $now + ['name' => 'Eve <script>', 'groupid' => 0]);
        $page = $this->page($instance);
        $this->assertStringContainsString('Inside now: 2', $page);
        $this->assertStringContainsString('<bdi>Ada L</bdi>', $page);
        $this->assertStringContainsString('<bdi>Eve &lt;script&gt;</bdi>', $page);
        $this->assertStringContainsString('data-action="mod_meetbridge/end"', $page);

        $this->read_as('student');
        $page = $this->page($instance);
        $this->assertStringContainsString('<bdi>Ada L</bdi>', $page);
        $this->assertStringNotContainsString('data-action="mod_meetbridge/end"', $page);

        $this->setUser($onlooker);
        $page = $this->page($instance);
        $this->assertStringContainsString('Inside now: 2', $page);
        $this->assertStringNotContainsString('Ada L', $page);
    }

    /**
     * The list renews itself for the room the reader may enter, and for no other.
     *
     * @covers ::mod_meetbridge_output_fragment_inside
     */
    public function test_the_list_of_another_room_stays_closed(): void {
        global $PAGE;
        $instance = $this->instance(['groupmode' => SEPARATEGROUPS]);
        $PAGE->set_url('/mod/meetbridge/view.php', ['id' => $instance->cmid]);
        $red = $this->getDataGenerator()->create_group(['courseid' => $this->course->id]);
        $ada = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['firstname' => 'Ada', 'lastname' => 'L']);
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->create_attendance($instance, (int) $ada->id, [
            'present' => 1,
            'groupid' => $red->id,
            'timemodified' => time(),
            'intervals' => json_encode([[time() * 1000, null]]),
        ]);
        $asked = ['context' => \context_module::instance($instance->cmid), 'groupid' => $red->id];
        $member = $this->read_as('student');
        $this->assertStringNotContainsString('Ada L', mod_meetbridge_output_fragment_inside($asked));

        groups_add_member($red, $member);
        $this->assertStringContainsString('Ada L', mod_meetbridge_output_fragment_inside($asked));
    }

    /**
     * The page asks the database at most six times more than an empty activity's.
     *
     * @covers \mod_meetbridge\output\view_page
     */
    public function test_the_page_asks_little(): void {
        global $DB;
        $instance = $this->instance(['groupmode' => VISIBLEGROUPS, 'moderators' => meeting::BY_NAME, 'opensat' => time() + 60]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->course->id]);
        $student = $this->read_as('student');
        groups_add_member($group, $student);
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->create_attendance($instance, (int) $student->id);
        // What every activity's page needs anyway.
        get_fast_modinfo($this->course)->get_cm($instance->cmid)->uservisible;
        format_text('The filters are known.', FORMAT_HTML, ['context' => \context_module::instance($instance->cmid)]);
        format_string('Of the site too.');

        $before = $DB->perf_get_reads();
        $this->page($instance);
        // Two of them every activity's page makes: its course module with the course, and its own row.
        $this->assertLessThanOrEqual(2 + 6, $DB->perf_get_reads() - $before);
    }
}
