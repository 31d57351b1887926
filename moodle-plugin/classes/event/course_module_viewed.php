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

namespace mod_meetbridge\event;

use mod_meetbridge\local\meetings\meeting;

/**
 * Somebody opened a meeting's page.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class course_module_viewed extends \core\event\course_module_viewed {
    /**
     * The event of a meeting.
     *
     * @param meeting $meeting the meeting
     * @return self
     */
    public static function of(meeting $meeting): self {
        $event = self::create(['objectid' => $meeting->record->id, 'context' => $meeting->context]);
        $event->add_record_snapshot('course', $meeting->cm->get_course());
        $event->add_record_snapshot('course_modules', $meeting->cm->get_course_module_record());
        return $event;
    }

    /**
     * What it is about.
     */
    protected function init() {
        parent::init();
        $this->data['objecttable'] = 'meetbridge';
    }

    /**
     * How a restore finds the object again.
     *
     * @return array
     */
    public static function get_objectid_mapping() {
        return ['db' => 'meetbridge', 'restore' => 'meetbridge'];
    }
}
