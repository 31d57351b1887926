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

namespace mod_meetbridge\local\grading;

use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;

/**
 * Who gets a grade for a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class gradable {
    /**
     * Those who are in the gradebook: enrolled and active, in a role that is graded.
     *
     * @param meeting $meeting the meeting
     * @param int[]|null $userids among these only; null for everybody
     * @return int[] user ids
     */
    public static function among(meeting $meeting, ?array $userids): array {
        global $CFG, $DB;
        $roles = array_filter(explode(',', (string) $CFG->gradebookroles));
        if (!$roles || $userids === []) {
            return [];
        }
        $course = $meeting->context->get_course_context();
        [$enrolled, $params] = get_enrolled_sql($course, '', 0, true);
        [$ofroles, $roleparams] = $DB->get_in_or_equal($roles, SQL_PARAMS_NAMED, 'role');
        [$there, $contextparams] = $DB->get_in_or_equal($course->get_parent_context_ids(true), SQL_PARAMS_NAMED, 'ctx');
        $sql = "SELECT DISTINCT ra.userid
                  FROM {role_assignments} ra
                  JOIN ($enrolled) e ON e.id = ra.userid
                 WHERE ra.roleid $ofroles AND ra.contextid $there";
        $params += $roleparams + $contextparams;
        if ($userids !== null) {
            [$these, $userparams] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user');
            $sql .= " AND ra.userid $these";
            $params += $userparams;
        }
        return array_map('intval', $DB->get_fieldset_sql($sql, $params));
    }

    /**
     * Those of them who could have come: who may join, for whom the activity is there, and who has a room.
     *
     * @param meeting $meeting the meeting
     * @return int[] user ids
     */
    public static function expected(meeting $meeting): array {
        $mayjoin = get_enrolled_users($meeting->context, 'mod/meetbridge:join', 0, 'u.id', null, 0, 0, true);
        $expected = array_intersect_key($mayjoin, array_flip(self::among($meeting, null)));
        $expected = (new \core_availability\info_module($meeting->cm))->filter_user_list($expected);
        if (groups::separates($meeting)) {
            $expected = array_intersect_key($expected, array_flip(self::members(groups::with_room($meeting))));
        }
        return array_map('intval', array_keys($expected));
    }

    /**
     * The members of groups, also of those that whoever asks may not see.
     *
     * @param int[] $groupids group ids
     * @return int[] user ids
     */
    private static function members(array $groupids): array {
        global $DB;
        if (!$groupids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($groupids);
        return $DB->get_fieldset_select('groups_members', 'userid', "groupid $in", $params);
    }
}
