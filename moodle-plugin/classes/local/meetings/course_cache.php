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

use cached_cm_info;
use stdClass;

/**
 * What the course's cache keeps of a meeting, so that the course page asks nothing for each.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_cache {
    /**
     * Name, description, times and the rules of completion.
     *
     * @param stdClass $coursemodule row of the course_modules table
     * @return cached_cm_info|false false where the meeting is gone
     */
    public static function info(stdClass $coursemodule): cached_cm_info|false {
        global $DB;
        $rules = array_keys(completion_rules::NAMES);
        $fields = 'id, name, intro, introformat, opensat, closesat, ' . implode(', ', $rules);
        $record = $DB->get_record('meetbridge', ['id' => $coursemodule->instance], $fields);
        if (!$record) {
            return false;
        }
        $info = new cached_cm_info();
        $info->name = $record->name;
        if ($coursemodule->showdescription) {
            // Filters are left for the moment of showing: they differ from reader to reader.
            $info->content = format_module_intro('meetbridge', $record, $coursemodule->id, false);
        }
        $info->customdata = array_filter([
            'opensat' => (int) $record->opensat,
            'closesat' => (int) $record->closesat,
        ]);
        if ((int) $coursemodule->completion === COMPLETION_TRACKING_AUTOMATIC) {
            foreach ($rules as $rule) {
                $info->customdata['customcompletionrules'][$rule] = (int) $record->$rule;
            }
        }
        return $info;
    }
}
