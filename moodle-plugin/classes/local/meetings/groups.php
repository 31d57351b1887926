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
 * Which rooms a meeting has for somebody: one for each group, where the activity has groups.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class groups {
    /**
     * Whether the meeting has a room for each group.
     *
     * @param meeting $meeting the meeting
     * @return bool
     */
    public static function separates(meeting $meeting): bool {
        return self::has_rooms($meeting->cm);
    }

    /**
     * Whether an activity has a room for each group, from what the course's cache knows of it.
     *
     * @param \cm_info $cm a meeting's course module
     * @return bool
     */
    public static function has_rooms(\cm_info $cm): bool {
        // The group mode a course forces comes as a string.
        return (int) groups_get_activity_groupmode($cm) !== NOGROUPS;
    }

    /**
     * The groups whose room somebody may enter: their own, in the activity's grouping; all of them for who may see all groups.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @return string[] group id to name, the own ones first
     */
    public static function of(meeting $meeting, int $userid): array {
        if (!self::separates($meeting)) {
            return [];
        }
        $cm = $meeting->cm;
        $groups = groups_get_all_groups($cm->course, $userid, $cm->groupingid);
        if (has_capability('moodle/site:accessallgroups', $meeting->context, $userid)) {
            $groups += groups_get_all_groups($cm->course, 0, $cm->groupingid);
        }
        return array_map(
            fn($group) => format_string($group->name, true, ['context' => $meeting->context]),
            array_column($groups, null, 'id'),
        );
    }

    /**
     * The groups that have a room, whoever asks: nothing is left out because somebody may not see a group.
     *
     * @param meeting $meeting the meeting
     * @return int[] group ids; none where the meeting has no groups
     */
    public static function with_room(meeting $meeting): array {
        global $DB;
        if (!self::separates($meeting)) {
            return [];
        }
        $cm = $meeting->cm;
        $grouping = $cm->groupingid ? 'JOIN {groupings_groups} gg ON gg.groupid = g.id AND gg.groupingid = :grouping' : '';
        $sql = "SELECT g.id FROM {groups} g $grouping WHERE g.courseid = :course ORDER BY g.id";
        return array_map('intval', $DB->get_fieldset_sql($sql, ['course' => $cm->course, 'grouping' => $cm->groupingid]));
    }

    /**
     * The room somebody enters.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @param int $wanted the group they chose; 0 for their first
     * @return int|null group id, 0 where the meeting has no groups, null where there is no such room for them
     */
    public static function choose(meeting $meeting, int $userid, int $wanted): ?int {
        return self::pick($meeting, self::of($meeting, $userid), $wanted);
    }

    /**
     * The room somebody enters, of those that are known to be theirs.
     *
     * @param meeting $meeting the meeting
     * @param string[] $mine as of() gives them
     * @param int $wanted the group they chose; 0 for their first
     * @return int|null as choose() gives it
     */
    public static function pick(meeting $meeting, array $mine, int $wanted): ?int {
        if (!self::separates($meeting)) {
            return $wanted === 0 ? 0 : null;
        }
        if ($wanted === 0) {
            return array_key_first($mine);
        }
        return isset($mine[$wanted]) ? $wanted : null;
    }
}
