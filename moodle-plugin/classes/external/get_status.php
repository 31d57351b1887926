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

namespace mod_meetbridge\external;

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_meetbridge\local\meetings\phase;
use mod_meetbridge\local\meetings\presence;

/**
 * How many are inside several meetings, and whether they are open: one call for a whole course page.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class get_status extends external_api {
    /** @var int the most meetings in one call */
    private const MOST = 1000;

    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmids' => new external_multiple_structure(new external_value(PARAM_INT, 'Course module id')),
        ]);
    }

    /**
     * Answers for those that the current user may view; the others are left out, so that one of them does not spoil the rest.
     *
     * @param int[] $cmids course module ids
     * @return array
     */
    public static function execute(array $cmids): array {
        ['cmids' => $cmids] = self::validate_parameters(self::execute_parameters(), ['cmids' => $cmids]);
        if (count($cmids) > self::MOST) {
            throw new \invalid_parameter_exception('At most ' . self::MOST . ' meetings in one call.');
        }
        $cms = self::visible($cmids);
        $present = presence::counts($cms);
        $now = time();
        return array_map(fn($cm) => [
            'cmid' => (int) $cm->id,
            'present' => $present[$cm->instance] ?? 0,
            'state' => phase::of($cm, $now)->value,
        ], array_values($cms));
    }

    /**
     * What is answered.
     *
     * @return external_multiple_structure
     */
    public static function execute_returns(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'cmid' => new external_value(PARAM_INT, 'Course module id'),
            'present' => new external_value(PARAM_INT, 'How many are inside, in the rooms that the user may enter'),
            'state' => new external_value(PARAM_ALPHA, 'early, open or over'),
        ]));
    }

    /**
     * The course modules that are meetings and that the current user may view.
     *
     * @param int[] $cmids course module ids
     * @return \cm_info[]
     */
    private static function visible(array $cmids): array {
        global $DB;
        if (!$cmids) {
            self::validate_context(\context_system::instance());
            return [];
        }
        [$among, $params] = $DB->get_in_or_equal(array_unique($cmids), SQL_PARAMS_NAMED);
        $sql = "SELECT cm.id, cm.course
                  FROM {course_modules} cm
                  JOIN {modules} m ON m.id = cm.module
                 WHERE m.name = :name AND cm.id $among
              ORDER BY cm.id";
        $visible = [];
        foreach (self::by_course($DB->get_records_sql_menu($sql, $params + ['name' => 'meetbridge'])) as $courseid => $ids) {
            $known = self::may_enter($courseid) ? get_fast_modinfo($courseid)->get_cms() : [];
            foreach (array_intersect_key($known, array_flip($ids)) as $cm) {
                if ($cm->uservisible && has_capability('mod/meetbridge:view', $cm->context)) {
                    $visible[] = $cm;
                }
            }
        }
        return $visible;
    }

    /**
     * Course module ids by their course.
     *
     * @param int[] $courses course module id to course id
     * @return int[][]
     */
    private static function by_course(array $courses): array {
        $ids = [];
        foreach ($courses as $cmid => $courseid) {
            $ids[$courseid][] = $cmid;
        }
        return $ids;
    }

    /**
     * Whether the current user may enter a course; nobody who is not logged in comes further than this.
     *
     * @param int $courseid course id
     * @return bool
     */
    private static function may_enter(int $courseid): bool {
        try {
            self::validate_context(\context_course::instance($courseid));
            return true;
        } catch (\require_login_exception $closed) {
            return false;
        }
    }
}
