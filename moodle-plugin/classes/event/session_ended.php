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

use context_module;
use moodle_url;
use stdClass;

/**
 * The last one left a meeting; whoever comes back within a moment may be in the same session still, and end it again.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class session_ended extends \core\event\base {
    /**
     * The event of a session.
     *
     * @param context_module $context where the meeting stands
     * @param stdClass $row of the attendance table, of anybody who was there
     * @return self
     */
    public static function of(context_module $context, stdClass $row): self {
        return self::create([
            'context' => $context,
            'objectid' => $row->meetbridge,
            // Nobody of this site did it: the bridge found the room empty.
            'userid' => 0,
            'other' => ['session' => $row->session, 'groupid' => (int) $row->groupid],
        ]);
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name() {
        return get_string('event_session_ended', 'mod_meetbridge');
    }

    /**
     * What happened, for the log.
     *
     * @return string
     */
    public function get_description() {
        $room = $this->other['groupid'] ? " in the room of the group with id '{$this->other['groupid']}'" : '';
        return "Everybody has left the meeting with course module id '$this->contextinstanceid'$room.";
    }

    /**
     * Where one can see it.
     *
     * @return moodle_url
     */
    public function get_url() {
        $params = ['id' => $this->contextinstanceid, 'session' => $this->other['session']];
        return new moodle_url('/mod/meetbridge/attendance.php', $params);
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
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'meetbridge';
    }
}
