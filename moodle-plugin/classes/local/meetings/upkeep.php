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

use mod_meetbridge\local\grading\changes;
use mod_meetbridge\local\grading\item;
use mod_meetbridge\local\orders\orders;
use stdClass;

/**
 * Adds, changes and removes meetings.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class upkeep {
    /**
     * Keeps a new meeting.
     *
     * @param stdClass $data as the form gives it
     * @return int instance id
     */
    public static function add(stdClass $data): int {
        global $DB;
        $row = self::row($data, true);
        $row->room = meeting::new_room();
        $row->timecreated = $row->timemodified;
        $row->id = $DB->insert_record('meetbridge', $row);
        self::name_moderators($row->id, $data->namedmoderators ?? []);
        changes::made($row->id, $data->cmidnumber ?? null);
        return $row->id;
    }

    /**
     * Keeps what has changed.
     *
     * @param stdClass $data as the form gives it, with the instance's id as "instance"
     * @return bool
     */
    public static function update(stdClass $data): bool {
        global $DB;
        $row = self::row($data, false);
        $row->id = (int) $data->instance;
        $before = $DB->get_record('meetbridge', ['id' => $row->id], '*', MUST_EXIST);
        if (isset($data->namedmoderators)) {
            self::name_moderators($row->id, $data->namedmoderators);
        }
        $DB->update_record('meetbridge', $row);
        changes::made_to($before, $data->cmidnumber ?? null, time());
        return true;
    }

    /**
     * Removes a meeting and everything kept about it.
     *
     * @param int $id instance id
     * @return bool false where there is none
     */
    public static function delete(int $id): bool {
        global $DB;
        $meeting = $DB->get_record('meetbridge', ['id' => $id]);
        if (!$meeting) {
            return false;
        }
        foreach (['meetbridge_moderator', 'meetbridge_attendance', 'meetbridge_guestlink'] as $table) {
            $DB->delete_records($table, ['meetbridge' => $id]);
        }
        $DB->delete_records('meetbridge', ['id' => $id]);
        item::delete($meeting);
        orders::forget_meeting($meeting->room);
        return true;
    }

    /**
     * The row of what the form gave; what it does not mention stays as it is.
     *
     * @param stdClass $data as the form gives it
     * @param bool $isnew whether there is nothing yet that could stay
     * @return stdClass
     */
    private static function row(stdClass $data, bool $isnew): stdClass {
        $row = options::kept($data, $isnew);
        unset($row->id, $row->room, $row->remindedfor);
        if (isset($row->moderators) && $row->moderators !== meeting::BY_NAME) {
            $row->moderators = meeting::BY_CAPABILITY;
        }
        $row->timemodified = time();
        return $row;
    }

    /**
     * Names the moderators.
     *
     * @param int $id instance id
     * @param int[] $userids user ids
     */
    private static function name_moderators(int $id, array $userids): void {
        global $DB;
        $DB->delete_records('meetbridge_moderator', ['meetbridge' => $id]);
        $rows = array_map(
            fn($userid) => ['meetbridge' => $id, 'userid' => (int) $userid],
            array_values(array_unique(array_filter($userids))),
        );
        $DB->insert_records('meetbridge_moderator', $rows);
    }
}
