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

use mod_meetbridge\local\guests\guest_links;
use mod_meetbridge\local\meetings\meeting;
use stdClass;

/**
 * Tests of what whoever makes guest links sees of them.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_links_table_test extends \advanced_testcase {
    /** @var stdClass a course */
    private stdClass $course;

    /** @var stdClass a meeting, as create_module() gives it */
    private stdClass $instance;

    /**
     * A meeting.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course();
        $this->instance = $this->getDataGenerator()->create_module('meetbridge', ['course' => $this->course->id]);
    }

    /**
     * What the template is given.
     *
     * @param array[] $links columns of each link
     * @return array
     */
    private function shown(array $links): array {
        global $PAGE;
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_meetbridge');
        foreach ($links as $with) {
            $generator->create_guest_link($this->instance, $with);
        }
        $meeting = meeting::from_cmid($this->instance->cmid);
        $table = new guest_links_table($meeting, guest_links::of($meeting, null), 1000);
        return $table->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * A good link shows its address; one that lets nobody in shows none.
     *
     * @covers \mod_meetbridge\output\guest_links_table
     */
    public function test_only_a_good_link_shows_its_address(): void {
        ['links' => [$good, $usedup, $revoked]] = $this->shown([
            ['revokedat' => 5, 'timecreated' => 1],
            ['maxuses' => 1, 'uses' => 1, 'timecreated' => 2],
            ['maxuses' => 3, 'uses' => 1, 'timecreated' => 3],
        ]);

        $this->assertStringContainsString('/mod/meetbridge/guest.php?link=', $good['address']);
        $this->assertSame('1 of 3', $good['uses']);
        $this->assertNull($usedup['address']);
        $this->assertSame(get_string('guests_state_usedup', 'mod_meetbridge'), $usedup['state']);
        $this->assertNotNull($usedup['revoke']);
        $this->assertNull($revoked['address']);
        $this->assertNull($revoked['revoke']);
    }

    /**
     * A link says who made it and for which group, also where that group is gone or its maker is forgotten.
     *
     * @covers \mod_meetbridge\output\guest_links_table
     */
    public function test_a_link_says_who_made_it_and_for_whom(): void {
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'name' => 'Red & blue']);

        $shown = $this->shown([
            ['groupid' => 999999, 'usermodified' => 0, 'label' => '', 'timecreated' => 1],
            ['groupid' => $group->id, 'timecreated' => 2],
        ]);

        [$known, $unknown] = $shown['links'];
        $this->assertTrue($shown['hasgroups']);
        $this->assertSame(['Red & blue', fullname(get_admin())], [$known['group'], $known['maker']]);
        $this->assertSame(['', get_string('guests_maker_unknown', 'mod_meetbridge')], [$unknown['group'], $unknown['maker']]);
        $this->assertSame(get_string('guests_unnamed', 'mod_meetbridge'), $unknown['label']);
    }

    /**
     * However many links there are, the database is asked the same number of times.
     *
     * @covers \mod_meetbridge\output\guest_links_table
     */
    public function test_many_links_cost_no_more_questions_than_two(): void {
        global $DB, $PAGE;
        $meeting = meeting::from_cmid($this->instance->cmid);
        $cost = function () use ($meeting, $DB, $PAGE): int {
            $before = $DB->perf_get_reads();
            $table = new guest_links_table($meeting, guest_links::of($meeting, null), 1000);
            $table->export_for_template($PAGE->get_renderer('core'));
            return $DB->perf_get_reads() - $before;
        };

        $this->shown([[], []]);
        $two = $cost();
        $this->shown(array_fill(0, 20, []));

        $this->assertSame($two, $cost());
    }

    /**
     * What stands in a label is text, wherever the template puts it (scenario 43).
     *
     * @covers \mod_meetbridge\output\guest_links_table
     */
    public function test_a_label_is_only_text(): void {
        global $PAGE;

        $html = $PAGE->get_renderer('core')->render_from_template(
            'mod_meetbridge/guest_links',
            $this->shown([['label' => '"><script>alert(1)</script>{{#str}}x{{/str}}']]),
        );

        $this->assertStringNotContainsString('<script>alert', $html);
        $this->assertStringContainsString('&lt;script&gt;alert(1)&lt;/script&gt;', $html);
    }

    /**
     * What a link is called stands in the names of its buttons, quotation marks and all.
     *
     * @coversNothing
     */
    public function test_the_buttons_of_a_link_bear_its_name(): void {
        global $OUTPUT;
        $shown = $this->shown([['label' => 'Parents of "7b"']]);
        $page = $OUTPUT->render_from_template('mod_meetbridge/guest_links', $shown);
        foreach (['Address to hand on', 'Copy address', 'Take back'] as $name) {
            $this->assertStringContainsString("aria-label=\"$name: Parents of &quot;7b&quot;\"", $page);
        }
    }
}
