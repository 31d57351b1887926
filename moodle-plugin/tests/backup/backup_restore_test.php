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

namespace mod_meetbridge\backup;

use backup;
use backup_controller;
use mod_meetbridge\local\people\pseudonyms;
use restore_controller;
use restore_dbops;
use stdClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
require_once($CFG->dirroot . '/course/lib.php');

/**
 * What a copy of a meeting has, and what it has not.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class backup_restore_test extends \advanced_testcase {
    /** @var stdClass the course of the original */
    private stdClass $course;

    /** @var stdClass the original */
    private stdClass $meeting;

    /** @var stdClass a student who was there */
    private stdClass $student;

    /**
     * A meeting with a named moderator, two who were there, one who still is, and a guest link.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $this->course = $generator->create_course();
        $teacher = $generator->create_and_enrol($this->course, 'editingteacher');
        $this->student = $generator->create_and_enrol($this->course, 'student');
        $this->meeting = $generator->create_module('meetbridge', [
            'course' => $this->course->id,
            'name' => 'Office hours',
            'opensat' => 1900000000,
            'closesat' => 1900003600,
            'waitingroom' => 'everybody',
            'moderators' => 'people',
            'namedmoderators' => [$teacher->id],
        ]);
        $row = [
            'meetbridge' => $this->meeting->id,
            'session' => 'RM_one',
            'role' => 'attendee',
            'joinedat' => 1900000000000,
            'leftat' => 1900000060000,
            'intervals' => '[[1900000000000,1900000060000]]',
            'total' => 60000,
            'revision' => 7,
        ];
        $DB->insert_record('meetbridge_attendance', $row + [
            'person' => pseudonyms::of($this->student->id),
            'userid' => $this->student->id,
        ]);
        $DB->insert_record('meetbridge_attendance', $row + ['person' => 'g_guest', 'guest' => 1, 'name' => 'Emmy']);
        $DB->insert_record('meetbridge_attendance', ['present' => 1, 'leftat' => 0] + $row + [
            'person' => pseudonyms::of($teacher->id),
            'userid' => $teacher->id,
        ]);
        $DB->insert_record('meetbridge_guestlink', ['meetbridge' => $this->meeting->id, 'nonce' => str_repeat('n', 43)]);
    }

    /**
     * A duplicate is a meeting of its own: another room, the same settings, nobody's attendance and no way in for guests (scenario 21).
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_a_duplicate_has_a_room_of_its_own(): void {
        global $DB;
        $cm = get_coursemodule_from_instance('meetbridge', $this->meeting->id);
        $copy = duplicate_module($this->course, $cm);
        $record = $DB->get_record('meetbridge', ['id' => $copy->instance], '*', MUST_EXIST);
        $this->assertNotSame($this->meeting->room, $record->room);
        $this->assertStringStartsWith('m_', $record->room);
        $this->assertSame('everybody', $record->waitingroom);
        $this->assertEquals($this->meeting->opensat, $record->opensat);
        $this->assertSame(0, $DB->count_records('meetbridge_attendance', ['meetbridge' => $copy->instance]));
        $this->assertSame(0, $DB->count_records('meetbridge_guestlink', ['meetbridge' => $copy->instance]));
    }

    /**
     * With user data the attendance comes along, under the names that this site has for its people (scenario 21).
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_user_data_comes_along_when_it_is_asked_for(): void {
        global $DB;
        $copy = $this->restored($this->backup(true));
        $this->assertNotSame($this->meeting->room, $copy->room);
        $rows = $DB->get_records('meetbridge_attendance', ['meetbridge' => $copy->id], 'guest');
        $this->assertCount(2, $rows);
        [$known, $guest] = array_values($rows);
        $this->assertEquals($this->student->id, $known->userid);
        $this->assertSame(pseudonyms::of($this->student->id), $known->person);
        $this->assertEquals([60000, 0, 0], [$known->total, $known->present, $known->settled]);
        $this->assertSame('Emmy', $guest->name);
        $this->assertNotSame('g_guest', $guest->person);
        $this->assertSame('people', $copy->moderators);
        $this->assertSame(1, $DB->count_records('meetbridge_moderator', ['meetbridge' => $copy->id]));
    }

    /**
     * The same backup may be restored twice on one site.
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_a_backup_may_be_restored_twice(): void {
        global $DB;
        $backup = $this->backup(true);
        $copies = [$this->restored($backup), $this->restored($backup)];
        $this->assertNotSame($copies[0]->room, $copies[1]->room);
        foreach ($copies as $copy) {
            $this->assertSame(2, $DB->count_records('meetbridge_attendance', ['meetbridge' => $copy->id]));
        }
    }

    /**
     * Without user data nobody comes along, and those moderate who may.
     *
     * @covers \backup_meetbridge_activity_structure_step
     */
    public function test_without_user_data_nobody_comes_along(): void {
        global $DB;
        $copy = $this->restored($this->backup(false));
        $this->assertSame(0, $DB->count_records('meetbridge_attendance', ['meetbridge' => $copy->id]));
        $this->assertSame(0, $DB->count_records('meetbridge_moderator', ['meetbridge' => $copy->id]));
        $this->assertSame('capability', $copy->moderators);
    }

    /**
     * Nothing in a backup opens anything: no room, no pseudonym, no guest link, no key.
     *
     * @covers \backup_meetbridge_activity_structure_step
     */
    public function test_there_is_no_secret_in_a_backup(): void {
        $folder = make_backup_temp_directory($this->backup(true));
        $everything = '';
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder)) as $file) {
            $everything .= $file->isFile() ? file_get_contents($file->getPathname()) : '';
        }
        $this->assertStringContainsString('Office hours', $everything);
        $secrets = [
            $this->meeting->room,
            pseudonyms::of($this->student->id),
            'g_guest',
            str_repeat('n', 43),
            'sitekey',
        ];
        foreach ($secrets as $secret) {
            $this->assertStringNotContainsString($secret, $everything);
        }
    }

    /**
     * A meeting that comes back out of the recycle bin has its attendance, and a new room: whoever holds a ticket of the deleted one
     * does not come along (scenario 21).
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_the_recycle_bin_gives_the_meeting_back(): void {
        global $DB;
        set_config('coursebinenable', 1, 'tool_recyclebin');
        set_config('coursebinexpiry', 604800, 'tool_recyclebin');
        course_delete_module($this->meeting->cmid);
        $this->assertSame(0, $DB->count_records('meetbridge'));
        $bin = new \tool_recyclebin\course_bin($this->course->id);
        foreach ($bin->get_items() as $item) {
            $bin->restore_item($item);
        }
        $back = $DB->get_record('meetbridge', [], '*', MUST_EXIST);
        $this->assertSame('Office hours', $back->name);
        $this->assertNotSame($this->meeting->room, $back->room);
        $this->assertSame(2, $DB->count_records('meetbridge_attendance', ['meetbridge' => $back->id]));
    }

    /**
     * Imported into another course, it is a meeting of its own.
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_an_import_has_a_room_of_its_own(): void {
        $copy = $this->restored($this->backup(false, backup::MODE_IMPORT), backup::MODE_IMPORT);
        $this->assertNotSame($this->meeting->room, $copy->room);
        $this->assertSame('Office hours', $copy->name);
    }

    /**
     * Links from the description to the meeting lead to the copy.
     *
     * @covers \backup_meetbridge_activity_task
     */
    public function test_links_lead_to_the_copy(): void {
        global $CFG, $DB;
        $url = $CFG->wwwroot . '/mod/meetbridge/view.php?id=' . $this->meeting->cmid;
        $DB->set_field('meetbridge', 'intro', "<a href=\"$url\">here</a>", ['id' => $this->meeting->id]);
        $copy = $this->restored($this->backup(false));
        $cm = get_coursemodule_from_instance('meetbridge', $copy->id);
        $this->assertStringContainsString('/mod/meetbridge/view.php?id=' . $cm->id . '"', $copy->intro);
    }

    /**
     * A backup of another site knows people by other ids: whoever has an account here by the same name is found, the others are
     * made anew, and all have this site's pseudonyms.
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_a_backup_of_another_site_brings_no_pseudonyms(): void {
        global $DB;
        $folder = $this->backup(true);
        $file = make_backup_temp_directory($folder) . '/moodle_backup.xml';
        $here = md5(get_site_identifier());
        $xml = file_get_contents($file);
        $this->assertStringContainsString($here, $xml);
        file_put_contents($file, str_replace($here, md5('elsewhere'), $xml));
        $DB->delete_records('meetbridge_person');
        $copy = $this->restored($folder);
        $row = $DB->get_record('meetbridge_attendance', ['meetbridge' => $copy->id, 'guest' => 0], '*', MUST_EXIST);
        $this->assertSame($this->student->username, $DB->get_field('user', 'username', ['id' => $row->userid]));
        $this->assertSame(pseudonyms::known((int) $row->userid), $row->person);
    }

    /**
     * A copy has its own entry in the calendar.
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_a_copy_has_its_own_entry_in_the_calendar(): void {
        global $DB;
        $copy = $this->restored($this->backup(false));
        $this->assertSame(1, $DB->count_records('event', ['modulename' => 'meetbridge', 'instance' => $copy->id]));
    }

    /**
     * Restoring a course with fifty meetings gives fifty rooms.
     *
     * @covers \restore_meetbridge_activity_structure_step
     */
    public function test_a_course_with_fifty_meetings_is_restored(): void {
        global $DB;
        for ($number = 2; $number <= 50; $number++) {
            $this->getDataGenerator()->create_module('meetbridge', ['course' => $this->course->id]);
        }
        $copy = $this->restored($this->backup(false));
        $this->assertSame(50, $DB->count_records('meetbridge', ['course' => $copy->course]));
        $this->assertSame(100, (int) $DB->count_records_sql('SELECT COUNT(DISTINCT room) FROM {meetbridge}'));
    }

    /**
     * Backs the course up.
     *
     * @param bool $users with user data
     * @param int $mode backup::MODE_…
     * @return string name of the folder
     */
    private function backup(bool $users, int $mode = backup::MODE_GENERAL): string {
        global $CFG;
        $CFG->backup_file_logger_level = backup::LOG_NONE;
        $controller = new backup_controller(
            backup::TYPE_1COURSE,
            $this->course->id,
            backup::FORMAT_MOODLE,
            backup::INTERACTIVE_NO,
            $mode,
            get_admin()->id,
        );
        if ($mode !== backup::MODE_IMPORT) {
            $controller->get_plan()->get_setting('users')->set_value($users);
        }
        $id = $controller->get_backupid();
        $controller->execute_plan();
        if ($mode !== backup::MODE_IMPORT) {
            $file = $controller->get_results()['backup_destination'];
            $file->extract_to_pathname(get_file_packer('application/vnd.moodle.backup'), make_backup_temp_directory($id));
        }
        $controller->destroy();
        return $id;
    }

    /**
     * Restores into a new course.
     *
     * @param string $folder as backup() names it
     * @param int $mode backup::MODE_…
     * @return stdClass the meeting called Office hours
     */
    private function restored(string $folder, int $mode = backup::MODE_GENERAL): stdClass {
        global $DB;
        $course = restore_dbops::create_new_course('Copy', 'copy' . random_string(6), $this->course->category);
        $kept = make_backup_temp_directory($folder . 'kept' . $course);
        fulldelete($kept);
        $this->copy(make_backup_temp_directory($folder), $kept);
        $controller = new restore_controller(
            basename($kept),
            $course,
            backup::INTERACTIVE_NO,
            $mode,
            get_admin()->id,
            backup::TARGET_NEW_COURSE,
        );
        $this->assertTrue($controller->execute_precheck());
        $controller->execute_plan();
        $controller->destroy();
        return $DB->get_record('meetbridge', ['course' => $course, 'name' => 'Office hours'], '*', MUST_EXIST);
    }

    /**
     * Copies a folder: a restore empties the one it reads.
     *
     * @param string $from path
     * @param string $to path
     */
    private function copy(string $from, string $to): void {
        mkdir($to);
        foreach (array_diff(scandir($from), ['.', '..']) as $name) {
            is_dir("$from/$name") ? $this->copy("$from/$name", "$to/$name") : copy("$from/$name", "$to/$name");
        }
    }
}
