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
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use stdClass;

/**
 * Keeps a meeting's entries in the calendar: one for the course, or one for each group that has a room.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class schedule {
    /** @var string the entry from opening to closing */
    public const OPENS = 'open';

    /** @var string the entry of a meeting that only closes at a time */
    public const CLOSES = 'close';

    /**
     * Brings the entries of a meeting up to date.
     *
     * @param int $instanceid instance id
     */
    public static function refresh(int $instanceid): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/calendar/lib.php');
        $old = $DB->get_records_select(
            'event',
            'modulename = ? AND instance = ? AND eventtype IN (?, ?)',
            ['meetbridge', $instanceid, self::OPENS, self::CLOSES],
            'id',
        );
        foreach (self::wanted($instanceid) as $entry) {
            $same = current(array_filter($old, fn($event) => (int) $event->groupid === $entry->groupid));
            if ($same) {
                unset($old[$same->id]);
                calendar_event::load($same)->update($entry, false);
            } else {
                calendar_event::create($entry, false);
            }
        }
        foreach ($old as $event) {
            calendar_event::load($event)->delete();
        }
    }

    /**
     * Brings the entries of many meetings up to date.
     *
     * @param int $courseid course id; 0 for the whole site
     */
    public static function refresh_all(int $courseid): void {
        global $DB;
        $ids = $DB->get_fieldset_select('meetbridge', 'id', $courseid ? 'course = ?' : '1 = 1', $courseid ? [$courseid] : []);
        foreach ($ids as $id) {
            self::refresh((int) $id);
        }
    }

    /**
     * Brings the entries of those meetings up to date that have a room for each group.
     *
     * @param int $courseid course id
     */
    public static function refresh_groups(int $courseid): void {
        global $DB;
        $timed = $DB->get_fieldset_select('meetbridge', 'id', 'course = ? AND (opensat > 0 OR closesat > 0)', [$courseid]);
        $cms = $timed ? get_fast_modinfo($courseid)->instances['meetbridge'] ?? [] : [];
        foreach (array_intersect_key($cms, array_flip($timed)) as $id => $cm) {
            if (groups::has_rooms($cm)) {
                self::refresh((int) $id);
            }
        }
    }

    /**
     * The entries a meeting should have.
     *
     * @param int $instanceid instance id
     * @return stdClass[]
     */
    private static function wanted(int $instanceid): array {
        global $DB;
        $record = $DB->get_record('meetbridge', ['id' => $instanceid]);
        $cm = $record ? get_fast_modinfo($record->course)->instances['meetbridge'][$instanceid] ?? null : null;
        if (!$cm || !($record->opensat || $record->closesat)) {
            return [];
        }
        $meeting = new meeting($record, $cm);
        // Where no group has been made yet, the course at least knows when.
        $groupids = groups::with_room($meeting) ?: [0];
        return array_map(fn($groupid) => self::entry($meeting, $groupid), $groupids);
    }

    /**
     * One entry.
     *
     * @param meeting $meeting the meeting
     * @param int $groupid whose it is; 0 for the course
     * @return stdClass
     */
    private static function entry(meeting $meeting, int $groupid): stdClass {
        $opens = $meeting->opens_at();
        $closes = $meeting->closes_at();
        $name = $meeting->record->name;
        if ($groupid) {
            $about = (object) ['meeting' => $name, 'group' => groups_get_group_name($groupid)];
            $name = get_string('calendar_group', 'mod_meetbridge', $about);
        }
        return (object) [
            'type' => CALENDAR_EVENT_TYPE_ACTION,
            'eventtype' => $opens ? self::OPENS : self::CLOSES,
            'name' => $opens ? $name : get_string('calendar_closes', 'mod_meetbridge', $name),
            'description' => format_module_intro('meetbridge', $meeting->record, $meeting->cm->id, false),
            'format' => FORMAT_HTML,
            'courseid' => (int) $meeting->record->course,
            'groupid' => $groupid,
            'userid' => 0,
            'modulename' => 'meetbridge',
            'instance' => (int) $meeting->record->id,
            'timestart' => $opens ?? $closes,
            'timesort' => $opens ?? $closes,
            'timeduration' => $opens && $closes ? max($closes - $opens, 0) : 0,
            'visible' => instance_is_visible('meetbridge', $meeting->record),
        ];
    }
}
