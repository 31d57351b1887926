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

use mod_meetbridge\local\meetings\completion_rules;

/**
 * Deletes attendance that is older than the site wants to keep.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class retention {
    /** @var string setting: for how many seconds attendance is kept; 0 for as long as the meeting */
    public const SETTING = 'retention';

    /**
     * Deletes what is too old. Whoever is inside stays; who has not been heard of for as long is not believed to be inside.
     *
     * @param int $now epoch seconds
     */
    public static function apply(int $now): void {
        global $DB;
        $kept = (int) get_config('mod_meetbridge', self::SETTING);
        if ($kept <= 0) {
            return;
        }
        $before = $now - $kept;
        $select = '((leftat > 0 AND leftat < :left) OR (leftat = 0 AND timemodified < :heard))';
        $params = ['left' => $before * 1000, 'heard' => $before];
        $needed = self::needed($before);
        if ($needed) {
            [$others, $more] = $DB->get_in_or_equal($needed, SQL_PARAMS_NAMED, 'needed', false);
            $select .= " AND meetbridge $others";
            $params += $more;
        }
        $DB->delete_records_select('meetbridge_attendance', $select, $params);
    }

    /**
     * The meetings that are still going on and are graded or completed by what was attended in all: the next session would take
     * away what earlier ones have earned.
     *
     * @param int $before epoch seconds
     * @return int[] instance ids
     */
    private static function needed(int $before): array {
        global $DB;
        $rules = implode(' OR ', array_map(fn($rule) => "m.$rule > 0", array_keys(completion_rules::NAMES)));
        $sql = "SELECT DISTINCT m.id
                  FROM {meetbridge} m
                  JOIN {meetbridge_attendance} a ON a.meetbridge = m.id
                 WHERE (m.grade <> 0 OR $rules)
                       AND (a.leftat >= :left OR (a.leftat = 0 AND a.timemodified >= :heard))";
        return $DB->get_fieldset_sql($sql, ['left' => $before * 1000, 'heard' => $before]);
    }
}
