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
 * What of a meeting goes into a backup.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * The meeting as its teacher has set it up; with user data also who moderates and who was there. Never: the room's id at the bridge,
 * guest links, pseudonyms, keys.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_meetbridge_activity_structure_step extends backup_activity_structure_step {
    /**
     * The tree of elements.
     *
     * @return backup_nested_element
     */
    protected function define_structure() {
        $meeting = new backup_nested_element('meetbridge', ['id'], [
            'name', 'intro', 'introformat', 'opensat', 'closesat', 'moderators', 'guests', 'waitingroom', 'startmuted',
            'attendeesshare', 'maxpeople', 'encryption', 'restricted', 'attendedminutes', 'lateafter', 'earlybefore', 'grade',
            'grademethod', 'grademinutes', 'completionminutes', 'completionpercent', 'completionsessions', 'remindbefore',
            'timecreated', 'timemodified',
        ]);
        $namedones = new backup_nested_element('namedmoderators');
        $named = new backup_nested_element('namedmoderator', ['id'], ['userid']);
        $rows = new backup_nested_element('attendance');
        $row = new backup_nested_element('row', ['id'], [
            'groupid', 'session', 'userid', 'name', 'guest', 'role', 'joinedat', 'leftat', 'intervals', 'total', 'timemodified',
        ]);
        $meeting->add_child($namedones);
        $namedones->add_child($named);
        $meeting->add_child($rows);
        $rows->add_child($row);

        $meeting->set_source_table('meetbridge', ['id' => backup::VAR_ACTIVITYID]);
        if ($this->get_setting_value('userinfo')) {
            $named->set_source_table('meetbridge_moderator', ['meetbridge' => backup::VAR_PARENTID]);
            // Whoever is inside now is so at the original alone.
            $row->set_source_sql(
                'SELECT * FROM {meetbridge_attendance} WHERE meetbridge = ? AND present = 0 ORDER BY id',
                [backup::VAR_PARENTID],
            );
        }

        $meeting->annotate_ids('scale', 'grade');
        $named->annotate_ids('user', 'userid');
        $row->annotate_ids('user', 'userid');
        $row->annotate_ids('group', 'groupid');
        $meeting->annotate_files('mod_meetbridge', 'intro', null);

        return $this->prepare_activity_structure($meeting);
    }
}
