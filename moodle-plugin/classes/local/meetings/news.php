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

use cm_info;
use stdClass;

/**
 * What has changed in a meeting since a moment, for whoever asks; the mobile app keeps its copy fresh by it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class news {
    /**
     * What has changed.
     *
     * @param cm_info $cm course module
     * @param int $from epoch seconds
     * @param string[] $filter names of what is asked; nothing for everything
     * @return stdClass
     */
    public static function since(cm_info $cm, int $from, array $filter): stdClass {
        global $DB, $USER;
        $updates = course_check_module_updates_since($cm, $from, [], $filter);
        if ($filter && !in_array('attendance', $filter, true)) {
            return $updates;
        }
        $changed = [];
        if (has_capability('mod/meetbridge:viewownattendance', $cm->context)) {
            $changed = $DB->get_fieldset_select(
                'meetbridge_attendance',
                'id',
                'meetbridge = ? AND userid = ? AND timemodified > ?',
                [$cm->instance, $USER->id, $from],
            );
        }
        $updates->attendance = (object) (['updated' => (bool) $changed] + ($changed ? ['itemids' => $changed] : []));
        return $updates;
    }
}
