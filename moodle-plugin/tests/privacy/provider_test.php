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

namespace mod_meetbridge\privacy;

use context_module;
use context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use mod_meetbridge\local\orders\orders;
use mod_meetbridge\local\people\pseudonyms;
use stdClass;

/**
 * Tests of what people see of what is kept about them, and of its deletion.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider_test extends provider_testcase {
    /** @var stdClass a meeting, as create_module() gives it */
    private stdClass $instance;

    /** @var stdClass another meeting */
    private stdClass $other;

    /** @var stdClass somebody who was in both */
    private stdClass $ada;

    /** @var stdClass somebody who was in the first */
    private stdClass $kay;

    /**
     * Two people in two meetings of a connected site.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $data = $this->getDataGenerator();
        $generator = $data->get_plugin_generator('mod_meetbridge');
        $generator->connect();
        $course = $data->create_course();
        $this->ada = $data->create_and_enrol($course, 'editingteacher');
        $this->kay = $data->create_and_enrol($course, 'student');
        $this->instance = $data->create_module('meetbridge', [
            'course' => $course->id,
            'moderators' => 'people',
            'namedmoderators' => [$this->ada->id],
        ]);
        $this->other = $data->create_module('meetbridge', ['course' => $course->id]);
        $generator->create_attendance($this->instance, $this->ada->id, ['role' => 'moderator']);
        $generator->create_attendance($this->instance, $this->kay->id);
        $generator->create_attendance($this->instance, 0, ['name' => 'Alan']);
        $generator->create_attendance($this->other, $this->ada->id, ['session' => 'RM_2']);
        $this->setUser($this->ada);
        $generator->create_guest_link($this->instance, ['label' => 'Parents']);
        $this->setAdminUser();
    }

    /**
     * The place of a meeting.
     *
     * @param stdClass $instance as create_module() gives it
     * @return context_module
     */
    private function place(stdClass $instance): context_module {
        return context_module::instance($instance->cmid);
    }

    /**
     * What the bridge is to forget.
     *
     * @return array[] bodies of orders
     */
    private function forgotten(): array {
        global $DB;
        $bodies = $DB->get_fieldset_select('meetbridge_order', 'body', 'name = ?', [orders::FORGET]);
        return array_map(fn($body) => json_decode($body, true), $bodies);
    }

    /**
     * Counts the rows of a table.
     *
     * @param string $table without its first part
     * @param array $where columns
     * @return int
     */
    private function rows(string $table, array $where): int {
        global $DB;
        return $DB->count_records('meetbridge_' . $table, $where);
    }

    /**
     * Every table with people and every place outside is named, in words (scenario 26).
     *
     * @covers \mod_meetbridge\privacy\provider
     */
    public function test_all_that_is_kept_is_named(): void {
        global $CFG, $DB;
        $named = [];
        foreach (provider::get_metadata(new collection('mod_meetbridge'))->get_collection() as $item) {
            $named[$item->get_name()] = array_keys($item->get_privacy_fields());
            foreach ([$item->get_summary(), ...array_values($item->get_privacy_fields())] as $words) {
                $this->assertTrue(get_string_manager()->string_exists($words, 'mod_meetbridge'), $words);
            }
        }

        $this->assertArrayHasKey('bridge', $named);
        $this->assertArrayHasKey('mediaserver', $named);
        $schema = new \xmldb_file($CFG->dirroot . '/mod/meetbridge/db/install.xml');
        $schema->loadXMLStructure();
        foreach ($schema->getStructure()->getTables() as $table) {
            $people = array_intersect(['userid', 'usermodified', 'person'], array_keys($DB->get_columns($table->getName())));
            $this->assertSame([], array_values(array_diff($people, $named[$table->getName()] ?? [])), $table->getName());
        }
    }

    /**
     * Somebody's places are the meetings they were in, lead, or made links for, and their own page (scenario 26).
     *
     * @covers \mod_meetbridge\local\privacy\traces
     */
    public function test_the_places_of_somebody_are_found(): void {
        $places = fn(stdClass $user) => array_map('intval', provider::get_contexts_for_userid($user->id)->get_contextids());

        $this->assertEqualsCanonicalizing([
            $this->place($this->instance)->id,
            $this->place($this->other)->id,
            context_user::instance($this->ada->id)->id,
        ], $places($this->ada));
        $this->assertEqualsCanonicalizing([
            $this->place($this->instance)->id,
            context_user::instance($this->kay->id)->id,
        ], $places($this->kay));
        $this->assertSame([], $places($this->getDataGenerator()->create_user()));
    }

    /**
     * The people of a place are found, guests and foreign places not (scenario 26).
     *
     * @covers \mod_meetbridge\local\privacy\traces
     */
    public function test_the_people_of_a_place_are_found(): void {
        $people = function (\context $context): array {
            $list = new userlist($context, 'mod_meetbridge');
            provider::get_users_in_context($list);
            return $list->get_userids();
        };

        $this->assertEqualsCanonicalizing([$this->ada->id, $this->kay->id], $people($this->place($this->instance)));
        $this->assertEquals([$this->ada->id], $people($this->place($this->other)));
        $this->assertEquals([$this->kay->id], $people(context_user::instance($this->kay->id)));
        $this->assertSame([], $people(\context_system::instance()));
    }

    /**
     * An export shows when somebody was there in words, what they led, and the links they made without their secrets.
     *
     * @covers \mod_meetbridge\local\privacy\export
     */
    public function test_an_export_shows_what_is_kept(): void {
        $place = $this->place($this->instance);
        $this->export_all_data_for_user($this->ada->id, 'mod_meetbridge');

        $about = writer::with_context($place)->get_data([]);
        $attendance = writer::with_context($place)->get_data([get_string('privacy_attendance_title', 'mod_meetbridge')]);
        $links = writer::with_context($place)->get_data([get_string('privacy_guestlink_title', 'mod_meetbridge')]);
        $own = writer::with_context(context_user::instance($this->ada->id));
        $this->assertSame(get_string('yes'), $about->moderator);
        $this->assertCount(1, $attendance->attendance);
        $this->assertSame('moderator', $attendance->attendance[0]->role);
        $joined = \core_privacy\local\request\transform::datetime(1790000000);
        $this->assertSame($joined, $attendance->attendance[0]->joined);
        $this->assertSame($joined, $attendance->attendance[0]->stays[0]['from']);
        $this->assertSame('Parents', $links->guestlink[0]->label);
        $this->assertStringNotContainsString('nonce', json_encode($links));
        $person = $own->get_data([get_string('pluginname', 'mod_meetbridge')])->person;
        $this->assertSame(pseudonyms::known($this->ada->id), $person);
    }

    /**
     * Nobody's export shows somebody else.
     *
     * @covers \mod_meetbridge\local\privacy\export
     */
    public function test_an_export_shows_nobody_else(): void {
        $place = $this->place($this->instance);

        $this->export_all_data_for_user($this->kay->id, 'mod_meetbridge');

        $title = get_string('privacy_attendance_title', 'mod_meetbridge');
        $this->assertCount(1, writer::with_context($place)->get_data([$title])->attendance);
        $this->assertSame(get_string('no'), writer::with_context($place)->get_data([])->moderator);
        $this->assertEmpty(writer::with_context($place)->get_data([get_string('privacy_guestlink_title', 'mod_meetbridge')]));
        $this->assertFalse(writer::with_context($this->place($this->other))->has_any_data());
    }

    /**
     * A place is emptied here and at the bridge, and other places are not touched (scenario 26).
     *
     * @covers \mod_meetbridge\local\privacy\erasure
     */
    public function test_a_place_is_emptied_here_and_at_the_bridge(): void {
        provider::delete_data_for_all_users_in_context($this->place($this->instance));

        foreach (['attendance', 'moderator', 'guestlink'] as $table) {
            $this->assertSame(0, $this->rows($table, ['meetbridge' => $this->instance->id]), $table);
        }
        $this->assertSame(1, $this->rows('attendance', ['meetbridge' => $this->other->id]));
        $this->assertSame([['meeting' => $this->instance->room]], $this->forgotten());
    }

    /**
     * Somebody is forgotten where they asked for it, here and at the bridge; others stay, and so do links in other hands.
     *
     * @covers \mod_meetbridge\local\privacy\erasure
     */
    public function test_somebody_is_forgotten_where_they_asked_for_it(): void {
        $person = pseudonyms::known($this->ada->id);
        $where = new approved_contextlist($this->ada, 'mod_meetbridge', [$this->place($this->instance)->id]);

        provider::delete_data_for_user($where);

        $this->assertSame(0, $this->rows('attendance', ['meetbridge' => $this->instance->id, 'userid' => $this->ada->id]));
        $this->assertSame(1, $this->rows('attendance', ['meetbridge' => $this->other->id, 'userid' => $this->ada->id]));
        $this->assertSame(1, $this->rows('attendance', ['meetbridge' => $this->instance->id, 'userid' => $this->kay->id]));
        $this->assertSame(0, $this->rows('moderator', ['userid' => $this->ada->id]));
        $this->assertSame(1, $this->rows('guestlink', ['usermodified' => 0]));
        $this->assertSame([['person' => $person]], $this->forgotten());
        $this->assertSame($person, pseudonyms::known($this->ada->id));
    }

    /**
     * Who is forgotten everywhere loses the name the bridge knows them by as well.
     *
     * @covers \mod_meetbridge\local\privacy\erasure
     */
    public function test_who_is_forgotten_everywhere_has_no_name_at_the_bridge(): void {
        $person = pseudonyms::known($this->ada->id);
        $everywhere = provider::get_contexts_for_userid($this->ada->id)->get_contextids();

        provider::delete_data_for_user(new approved_contextlist($this->ada, 'mod_meetbridge', $everywhere));

        $this->assertSame(0, $this->rows('attendance', ['userid' => $this->ada->id]));
        $this->assertNull(pseudonyms::known($this->ada->id));
        $this->assertSame([['person' => $person]], array_values(array_unique($this->forgotten(), SORT_REGULAR)));
        $this->assertSame([], provider::get_contexts_for_userid($this->ada->id)->get_contextids());
    }

    /**
     * Several people are forgotten at one place, and the others there are not (scenario 26).
     *
     * @covers \mod_meetbridge\privacy\provider
     */
    public function test_several_people_are_forgotten_at_one_place(): void {
        $gone = [pseudonyms::known($this->ada->id)];

        provider::delete_data_for_users(
            new approved_userlist($this->place($this->instance), 'mod_meetbridge', [$this->ada->id]),
        );

        $this->assertSame(0, $this->rows('attendance', ['meetbridge' => $this->instance->id, 'userid' => $this->ada->id]));
        $this->assertSame(2, $this->rows('attendance', ['meetbridge' => $this->instance->id]));
        $this->assertSame($gone, array_column($this->forgotten(), 'person'));
    }

    /**
     * Nobody forgets somebody else by naming their page.
     *
     * @covers \mod_meetbridge\local\privacy\erasure
     */
    public function test_a_foreign_page_forgets_nobody(): void {
        $foreign = context_user::instance($this->kay->id)->id;

        provider::delete_data_for_user(new approved_contextlist($this->ada, 'mod_meetbridge', [$foreign]));

        $this->assertNotNull(pseudonyms::known($this->kay->id));
        $this->assertSame([], $this->forgotten());
    }
}
