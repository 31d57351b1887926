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

use calendar_event;
use cm_info;
use core_calendar\action_factory;
use core_calendar\local\event\entities\action_interface;
use mod_meetbridge\local\meetings\phase;
use moodle_url;

/**
 * What a calendar entry of a meeting offers to somebody: the way in, while there is one.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class timeline {
    /**
     * The way in.
     *
     * @param calendar_event $event the entry
     * @param action_factory $factory Moodle's
     * @param int $userid whose timeline it is
     * @param int $now epoch seconds
     * @return action_interface|null null where there is nothing to do
     */
    public static function action(
        calendar_event $event,
        action_factory $factory,
        int $userid,
        int $now,
    ): ?action_interface {
        $cm = self::course_module($event, $userid);
        if ($cm === null || !$cm->uservisible || !has_capability('mod/meetbridge:join', $cm->context, $userid)) {
            return null;
        }
        $phase = phase::of($cm, $now);
        if ($phase === phase::OVER || self::is_complete($cm, $userid)) {
            return null;
        }
        $address = new moodle_url('/mod/meetbridge/view.php', ['id' => $cm->id] + self::group_of($event));
        return $factory->create_instance(get_string('join', 'mod_meetbridge'), $address, 1, $phase === phase::OPEN);
    }

    /**
     * Whether somebody sees the entry.
     *
     * @param calendar_event $event the entry
     * @param int $userid user id
     * @return bool
     */
    public static function is_visible(calendar_event $event, int $userid): bool {
        $cm = self::course_module($event, $userid);
        if ($cm === null || !$cm->uservisible || !has_capability('mod/meetbridge:view', $cm->context, $userid)) {
            return false;
        }
        return empty($event->groupid)
            || groups_is_member($event->groupid, $userid)
            || has_capability('moodle/site:accessallgroups', $cm->context, $userid);
    }

    /**
     * The meeting's course module as somebody sees it.
     *
     * @param calendar_event $event the entry
     * @param int $userid user id
     * @return cm_info|null null where it is gone
     */
    private static function course_module(calendar_event $event, int $userid): ?cm_info {
        return get_fast_modinfo($event->courseid, $userid)->instances['meetbridge'][$event->instance] ?? null;
    }

    /**
     * The group whose room the entry announces.
     *
     * @param calendar_event $event the entry
     * @return int[] for an address
     */
    private static function group_of(calendar_event $event): array {
        return empty($event->groupid) ? [] : ['group' => (int) $event->groupid];
    }

    /**
     * Whether they have done what the activity asks.
     *
     * @param cm_info $cm course module
     * @param int $userid user id
     * @return bool
     */
    private static function is_complete(cm_info $cm, int $userid): bool {
        $completion = new \completion_info($cm->get_course());
        return (int) $completion->get_data($cm, false, $userid)->completionstate !== COMPLETION_INCOMPLETE;
    }
}
