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

namespace mod_meetbridge\local\attendance;

use context_module;
use mod_meetbridge\event\participant_joined;
use mod_meetbridge\event\participant_left;
use mod_meetbridge\event\session_ended;
use stdClass;

/**
 * Tells the site who came and who left, once it is written down.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class news {
    /**
     * Triggers the events of what has changed.
     *
     * @param array $changes each [row as it was or null, row as it is]
     */
    public static function tell(array $changes): void {
        $contexts = self::contexts($changes);
        $leftby = [];
        foreach ($changes as [$before, $row]) {
            $context = $contexts[$row->meetbridge] ?? null;
            if ($context === null) {
                continue;
            }
            $stays = json_decode($row->intervals, true);
            $known = $before ? count(json_decode($before->intervals, true)) : 0;
            if (count($stays) > $known) {
                participant_joined::of($context, $row, end($stays)[0])->trigger();
            }
            if (!$row->present && (count($stays) > $known || $before->present)) {
                participant_left::of($context, $row, $row->leftat)->trigger();
                $leftby[$row->meetbridge . ' ' . $row->session] = $row;
            }
        }
        foreach (self::emptied($leftby) as $row) {
            session_ended::of($contexts[$row->meetbridge], $row)->trigger();
        }
    }

    /**
     * The sessions with nobody inside.
     *
     * @param stdClass[] $rows by meeting and session
     * @return stdClass[]
     */
    private static function emptied(array $rows): array {
        global $DB;
        if (!$rows) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal(array_values(array_unique(array_column($rows, 'session'))), SQL_PARAMS_NAMED);
        $select = "session $in AND present = 1";
        $inside = $DB->get_records_select('meetbridge_attendance', $select, $params, '', 'id, meetbridge, session');
        foreach ($inside as $row) {
            unset($rows[$row->meetbridge . ' ' . $row->session]);
        }
        return $rows;
    }

    /**
     * Where the meetings stand.
     *
     * @param array $changes each [row as it was or null, row as it is]
     * @return context_module[] by instance id
     */
    private static function contexts(array $changes): array {
        global $DB;
        $ids = array_values(array_unique(array_map(fn($change) => $change[1]->meetbridge, $changes)));
        if (!$ids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED);
        $sql = "SELECT cm.instance, cm.id
                  FROM {course_modules} cm
                  JOIN {modules} m ON m.id = cm.module AND m.name = :name
                 WHERE cm.instance $in";
        $found = $DB->get_records_sql_menu($sql, $params + ['name' => 'meetbridge']);
        return array_map(fn($cmid) => context_module::instance($cmid), $found);
    }
}
