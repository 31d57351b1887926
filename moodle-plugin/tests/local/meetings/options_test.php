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

namespace mod_meetbridge\local\meetings;

/**
 * The site's defaults, and what teachers may change.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class options_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * A new meeting starts with the site's defaults, and what its teacher chose comes first.
     *
     * @covers \mod_meetbridge\local\meetings\options
     */
    public function test_a_new_meeting_starts_with_the_defaults(): void {
        set_config('startmuted', 1, 'mod_meetbridge');
        set_config('waitingroom', 'everybody', 'mod_meetbridge');
        set_config('restricted', 'files,chat', 'mod_meetbridge');

        $meeting = $this->meeting(['waitingroom' => 'nobody']);
        $this->assertEquals(1, $meeting->record->startmuted);
        $this->assertSame('nobody', $meeting->record->waitingroom);
        $this->assertEqualsCanonicalizing(['chat', 'files'], $meeting->restricted());
    }

    /**
     * A locked option holds: in a request made by hand, and in a meeting made before it was locked.
     *
     * @covers \mod_meetbridge\local\meetings\options
     * @covers \mod_meetbridge\local\meetings\upkeep
     */
    public function test_a_locked_option_holds(): void {
        global $DB;
        $before = $this->meeting(['guests' => 1]);
        set_config('guests', 0, 'mod_meetbridge');
        set_config('guests_locked', 1, 'mod_meetbridge');

        $this->assertFalse(meeting::from_instance((int) $before->record->id)->settings()['guests']);
        $this->assertFalse($this->meeting(['guests' => 1])->settings()['guests']);

        upkeep::update((object) ['instance' => $before->record->id, 'name' => 'Changed', 'guests' => 1]);
        $this->assertEquals(0, $DB->get_field('meetbridge', 'guests', ['id' => $before->record->id]));
    }

    /**
     * A change of one thing leaves the others as they are, and neither the room nor its id can be chosen.
     *
     * @covers \mod_meetbridge\local\meetings\upkeep
     */
    public function test_a_change_touches_nothing_else(): void {
        $meeting = $this->meeting(['encryption' => 'own', 'restricted' => ['chat']]);
        upkeep::update((object) ['instance' => $meeting->record->id, 'name' => 'Changed', 'room' => 'm_chosen', 'id' => 1]);

        $changed = meeting::from_instance((int) $meeting->record->id);
        $this->assertSame('Changed', $changed->record->name);
        $this->assertSame($meeting->record->room, $changed->record->room);
        $this->assertSame(['own', ['chat']], [$changed->record->encryption, $changed->restricted()]);
    }

    /**
     * What cannot be a value becomes one.
     *
     * @param string $name the option
     * @param mixed $given what was given
     * @param int|string $kept what is kept
     * @covers \mod_meetbridge\local\meetings\options
     * @dataProvider strange_values
     */
    public function test_a_strange_value_is_not_kept(string $name, mixed $given, int|string $kept): void {
        $this->assertSame($kept, options::clean($name, $given));
    }

    /**
     * Option, what was given, what is kept.
     *
     * @return array
     */
    public static function strange_values(): array {
        return [
            ['waitingroom', 'always', 'guests'],
            ['encryption', '', 'none'],
            ['guests', '1', 1],
            ['guests', 7, 0],
            ['maxpeople', -5, 0],
            ['maxpeople', '99999', 10000],
            ['restricted', ['camera', 'everything'], 'camera'],
            ['restricted', 'chat,nonsense', 'chat'],
            ['lateafter', 'soon', 0],
        ];
    }

    /**
     * A setting of the administrator exists for each option, with the lock.
     *
     * @covers \mod_meetbridge\admin\option_settings
     */
    public function test_each_option_has_a_setting(): void {
        global $CFG;
        require_once($CFG->libdir . '/adminlib.php');
        $page = new \admin_settingpage('meetbridge_test', 'Test');
        \mod_meetbridge\admin\option_settings::add_to($page);
        foreach (options::names() as $name) {
            $setting = $page->settings->{"mod_meetbridge$name"};
            $this->assertSame($name, $setting->name);
            $this->assertNotEmpty($setting->output_setting_flags(), $name);
            $this->assertStringNotContainsString('[[', $setting->visiblename . $setting->description);
        }
        $this->assertStringNotContainsString('[[', $page->output_html());
    }

    /**
     * Makes a meeting.
     *
     * @param array $with what its teacher chose
     * @return meeting
     */
    private function meeting(array $with): meeting {
        $course = $this->getDataGenerator()->create_course();
        $instance = $this->getDataGenerator()->create_module('meetbridge', $with + ['course' => $course->id]);
        return meeting::from_cmid((int) $instance->cmid);
    }
}
