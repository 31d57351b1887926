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

namespace mod_meetbridge\local\calendar;

use core\event\base;
use core\event\group_created;
use core\event\group_deleted;
use core\event\group_updated;
use core\event\grouping_deleted;
use core\event\grouping_group_assigned;
use core\event\grouping_group_unassigned;
use core_completion\api;

/**
 * What changes a meeting's entries in the calendar without its form: groups that come and go, and the group mode.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class observers {
    /**
     * A meeting was made or changed, or its group mode was.
     *
     * @param base $event course_module_created or course_module_updated
     */
    public static function meeting_changed(base $event): void {
        if ($event->other['modulename'] !== 'meetbridge') {
            return;
        }
        $instanceid = (int) $event->other['instanceid'];
        schedule::refresh($instanceid);
        $cm = get_coursemodule_from_instance('meetbridge', $instanceid);
        if ($cm) {
            api::update_completion_date_event($cm->id, 'meetbridge', $instanceid, (int) $cm->completionexpected ?: null);
        }
    }

    /**
     * The groups of a course are others now.
     *
     * @param group_created|group_updated|group_deleted|grouping_group_assigned|grouping_group_unassigned|grouping_deleted $event
     */
    public static function groups_changed(base $event): void {
        schedule::refresh_groups((int) $event->courseid);
    }

    /**
     * The course's group mode may be another one.
     *
     * @param base $event course_updated
     */
    public static function course_changed(base $event): void {
        $changed = $event->other['updatedfields'] ?? [];
        if (array_intersect_key($changed, ['groupmode' => 1, 'groupmodeforce' => 1, 'defaultgroupingid' => 1])) {
            schedule::refresh_all((int) $event->courseid);
        }
    }
}
