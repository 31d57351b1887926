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
use stdClass;

/**
 * Moves a meeting when its entry in the calendar is dragged to another day.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class move {
    /**
     * Moves the meeting as a whole: what lasts an hour lasts an hour on the new day too.
     *
     * @param calendar_event $event the entry, already at its new time
     * @param stdClass $instance row of the meetbridge table
     */
    public static function follow(calendar_event $event, stdClass $instance): void {
        global $DB;
        $isours = $event->modulename === 'meetbridge'
            && (int) $event->instance === (int) $instance->id
            && in_array($event->eventtype, [schedule::OPENS, schedule::CLOSES], true);
        $cm = $isours ? get_coursemodule_from_instance('meetbridge', $instance->id) : null;
        if (!$cm || !has_capability('moodle/course:manageactivities', \context_module::instance($cm->id))) {
            return;
        }
        $by = (int) $event->timestart - (int) ($instance->opensat ?: $instance->closesat);
        if ($by === 0) {
            return;
        }
        $moved = array_map(fn($time) => $time ? (int) $time + $by : 0, [
            'opensat' => $instance->opensat,
            'closesat' => $instance->closesat,
        ]);
        $DB->update_record('meetbridge', (object) ($moved + ['id' => $instance->id, 'timemodified' => time()]));
        \course_modinfo::purge_course_module_cache($cm->course, $cm->id);
        rebuild_course_cache($cm->course, false, true);
        \core\event\course_module_updated::create_from_cm($cm)->trigger();
    }
}
