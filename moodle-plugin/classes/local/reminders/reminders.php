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

namespace mod_meetbridge\local\reminders;

use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\options;

/**
 * Tells people of meetings that open soon, once for each opening.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminders {
    /**
     * Sends what is due.
     *
     * @param int $now epoch seconds
     * @return \Throwable[] what went wrong, by instance id
     */
    public static function send_due(int $now): array {
        global $DB;
        $failures = [];
        foreach (self::due($now) as $instanceid => $opensat) {
            try {
                $meeting = meeting::from_instance($instanceid);
                if (!self::is_shown($meeting)) {
                    // Once it is shown, people are told after all.
                    continue;
                }
                // Before anybody is told: being told twice is worse than not at all, and a failure would come again each minute.
                $DB->set_field('meetbridge', 'remindedfor', $opensat, ['id' => $instanceid]);
                self::send($meeting);
            } catch (\Throwable $e) {
                $failures[$instanceid] = $e;
            }
        }
        return $failures;
    }

    /**
     * The meetings of which people are to be told now.
     *
     * @param int $now epoch seconds
     * @return int[] instance id to opening, epoch seconds
     */
    private static function due(int $now): array {
        global $DB;
        // Where the site decides, the meeting's own choice does not count.
        $before = options::is_open('remindbefore') ? 'remindbefore' : (int) options::default('remindbefore');
        $due = $DB->get_records_select_menu(
            'meetbridge',
            "$before > 0 AND opensat > :now AND opensat - $before <= :until AND remindedfor <> opensat",
            ['now' => $now, 'until' => $now],
            'opensat, id',
            'id, opensat',
        );
        return array_map('intval', $due);
    }

    /**
     * Whether a course shows a meeting to its students.
     *
     * @param meeting $meeting the meeting
     * @return bool
     */
    private static function is_shown(meeting $meeting): bool {
        $cm = $meeting->cm;
        return $cm->visible && !$cm->deletioninprogress && $cm->get_course()->visible && $cm->get_section_info()->visible;
    }

    /**
     * Tells everybody whom a meeting concerns.
     *
     * @param meeting $meeting the meeting
     */
    private static function send(meeting $meeting): void {
        foreach (audience::of($meeting) as $user) {
            message_send(reminder::to($user, $meeting));
        }
    }
}
