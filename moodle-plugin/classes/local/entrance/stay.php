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

namespace mod_meetbridge\local\entrance;

use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;

/**
 * Decides whether somebody who was let in may stay; what only time changes is the bridge's to watch.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class stay {
    /**
     * Whether somebody still has the rights with which people join.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @return bool
     */
    public static function may(meeting $meeting, int $userid): bool {
        $user = \core_user::get_user($userid, 'id, deleted, suspended');
        if (!$user || $user->deleted || $user->suspended) {
            return false;
        }
        $course = $meeting->context->get_course_context();
        // Not is_enrolled(): for the current user it answers from memory, and they may just have left the course themselves.
        $isinside = enrol_get_enrolment_end($course->instanceid, $userid) !== false
            || has_capability('moodle/course:view', $course, $userid);
        return $isinside
            && has_capability('mod/meetbridge:view', $meeting->context, $userid)
            && has_capability('mod/meetbridge:join', $meeting->context, $userid)
            && self::sees($meeting, $userid);
    }

    /**
     * Whether a room is still one of theirs.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @param int $groupid group id; 0 for the room of a meeting without groups
     * @return bool
     */
    public static function in_group(meeting $meeting, int $userid, int $groupid): bool {
        if (!groups::separates($meeting)) {
            return $groupid === 0;
        }
        return in_array($groupid, groups::with_room($meeting), true)
            && (self::is_member($groupid, $userid)
                || has_capability('moodle/site:accessallgroups', $meeting->context, $userid));
    }

    /**
     * Whether somebody is in a group, also in one whose members whoever asks may not see.
     *
     * @param int $groupid group id
     * @param int $userid user id
     * @return bool
     */
    private static function is_member(int $groupid, int $userid): bool {
        global $DB;
        return $DB->record_exists('groups_members', ['groupid' => $groupid, 'userid' => $userid]);
    }

    /**
     * Whether the activity is there for them: visible, and with its conditions met.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @return bool
     */
    private static function sees(meeting $meeting, int $userid): bool {
        // What was worked out before the change that is asked about no longer holds.
        get_fast_modinfo($meeting->cm->course, 0, true);
        $cms = get_fast_modinfo($meeting->cm->course, $userid)->get_cms();
        return isset($cms[$meeting->cm->id]) && $cms[$meeting->cm->id]->uservisible;
    }
}
