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
 * What becomes of a backup of a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_meetbridge\local\calendar\schedule;
use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\options;
use mod_meetbridge\local\people\pseudonyms;

/**
 * A restored or duplicated meeting is a new one for the bridge: it has a room of its own, and nobody who is in the original.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_meetbridge_activity_structure_step extends restore_activity_structure_step {
    /**
     * The elements that are read.
     *
     * @return restore_path_element[]
     */
    protected function define_structure() {
        $paths = [new restore_path_element('meetbridge', '/activity/meetbridge')];
        if ($this->get_setting_value('userinfo')) {
            $paths[] = new restore_path_element('namedmoderator', '/activity/meetbridge/namedmoderators/namedmoderator');
            $paths[] = new restore_path_element('attendance', '/activity/meetbridge/attendance/row');
        }
        return $this->prepare_activity_structure($paths);
    }

    /**
     * The meeting, with its times moved like all of the course's.
     *
     * @param array $data its element
     */
    protected function process_meetbridge($data) {
        global $DB;
        // A file from elsewhere may hold anything.
        $meeting = options::kept((object) $data, true);
        unset($meeting->id);
        $meeting->course = $this->get_courseid();
        $meeting->room = meeting::new_room();
        $meeting->remindedfor = 0;
        foreach (['opensat', 'closesat'] as $time) {
            $meeting->$time = $this->apply_date_offset($meeting->$time);
        }
        if ($meeting->grade < 0) {
            $meeting->grade = -$this->get_mappingid('scale', abs($meeting->grade));
        }
        $this->apply_activity_instance($DB->insert_record('meetbridge', $meeting));
    }

    /**
     * Somebody who moderates.
     *
     * @param array $data the element
     */
    protected function process_namedmoderator($data) {
        global $DB;
        $userid = $this->get_mappingid('user', $data['userid']);
        if ($userid) {
            $row = ['meetbridge' => $this->get_new_parentid('meetbridge'), 'userid' => $userid];
            $DB->insert_record('meetbridge_moderator', (object) $row);
        }
    }

    /**
     * Where somebody stood in a session of the original.
     *
     * @param array $data the element
     */
    protected function process_attendance($data) {
        global $DB;
        $row = (object) $data;
        unset($row->id);
        $isguest = (bool) $row->guest;
        $userid = $isguest ? 0 : (int) $this->get_mappingid('user', $row->userid);
        if (!$isguest && !$userid) {
            return;
        }
        $row->meetbridge = $this->get_new_parentid('meetbridge');
        $row->userid = $userid;
        $row->groupid = $row->groupid ? (int) $this->get_mappingid('group', $row->groupid) : 0;
        // The pseudonyms of another site mean nothing here.
        $row->person = $isguest ? 'g_' . base64url::random(16) : pseudonyms::of($userid);
        $row->present = 0;
        $row->revision = 1;
        $row->settled = 0;
        $DB->insert_record('meetbridge_attendance', $row);
    }

    /**
     * The files of the description; and where none of those who were named is known here, those moderate who may.
     */
    protected function after_execute() {
        global $DB;
        $id = $this->get_new_parentid('meetbridge');
        if (!$DB->record_exists('meetbridge_moderator', ['meetbridge' => $id])) {
            $DB->set_field('meetbridge', 'moderators', meeting::BY_CAPABILITY, ['id' => $id]);
        }
        $this->add_related_files('mod_meetbridge', 'intro', null);
    }

    /**
     * Its entries in the calendar, for the rooms that it has here.
     */
    protected function after_restore() {
        schedule::refresh((int) $this->task->get_activityid());
    }
}
