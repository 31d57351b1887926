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
 * Somebody ended a meeting for everybody from the course.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class meeting_ended extends \core\event\base {
    /**
     * The event of a room.
     *
     * @param meeting $meeting the meeting
     * @param int $groupid the group whose room it was, or 0
     * @return self
     */
    public static function of(meeting $meeting, int $groupid): self {
        return self::create([
            'context' => $meeting->context,
            'objectid' => $meeting->record->id,
            'other' => ['groupid' => $groupid],
        ]);
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name() {
        return get_string('event_meeting_ended', 'mod_meetbridge');
    }

    /**
     * What happened, for the log.
     *
     * @return string
     */
    public function get_description() {
        $room = $this->other['groupid'] ? " in the room of the group with id '{$this->other['groupid']}'" : '';
        return "The user with id '$this->userid' ended the meeting with course module id '$this->contextinstanceid'$room.";
    }

    /**
     * Where one can see it.
     *
     * @return moodle_url
     */
    public function get_url() {
        return new moodle_url('/mod/meetbridge/view.php', ['id' => $this->contextinstanceid]);
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
     * What else a restored log points to.
     *
     * @return array
     */
    public static function get_other_mapping() {
        return ['groupid' => ['db' => 'groups', 'restore' => 'group']];
    }

    /**
     * What such an event is.
     */
    protected function init() {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_TEACHING;
        $this->data['objecttable'] = 'meetbridge';
    }
}
