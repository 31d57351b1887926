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
use moodle_url;

/**
 * Somebody looked at the attendance of others, or took it away in a file.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class attendance_viewed extends \core\event\base {
    /**
     * The event of a look.
     *
     * @param meeting $meeting the meeting
     * @param string $download the format of the file, or nothing
     * @return self
     */
    public static function of(meeting $meeting, string $download): self {
        return self::create([
            'context' => $meeting->context,
            'objectid' => $meeting->record->id,
            'other' => ['download' => $download],
        ]);
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name() {
        return get_string('event_attendance_viewed', 'mod_meetbridge');
    }

    /**
     * What happened, for the log.
     *
     * @return string
     */
    public function get_description() {
        $deed = $this->other['download'] === '' ? 'viewed' : 'downloaded';
        return "The user with id '$this->userid' $deed the attendance of the meeting with course module id "
            . "'$this->contextinstanceid'.";
    }

    /**
     * Where one can see it.
     *
     * @return moodle_url
     */
    public function get_url() {
        return new moodle_url('/mod/meetbridge/attendance.php', ['id' => $this->contextinstanceid]);
    }

    /**
     * What a restored log points to.
     *
     * @return array
     */
    public static function get_objectid_mapping() {
        return ['db' => 'meetbridge', 'restore' => 'meetbridge'];
    }

    /**
     * Nothing else in it points anywhere.
     *
     * @return bool
     */
    public static function get_other_mapping() {
        return false;
    }

    /**
     * What such an event is.
     */
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_TEACHING;
        $this->data['objecttable'] = 'meetbridge';
    }
}
