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
 * Somebody came into a meeting or left it; known from the bridge, a moment later.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class participant_event extends \core\event\base {
    /**
     * The event of a stay.
     *
     * @param context_module $context where the meeting stands
     * @param stdClass $row of the attendance table
     * @param int $at when it was, epoch milliseconds
     * @return static
     */
    public static function of(context_module $context, stdClass $row, int $at): static {
        return static::create([
            'context' => $context,
            'objectid' => $row->meetbridge,
            // A guest has no account.
            'userid' => (int) $row->userid,
            'other' => [
                'session' => $row->session,
                'groupid' => (int) $row->groupid,
                'guest' => (bool) $row->guest,
                'at' => intdiv($at, 1000),
            ],
        ]);
    }

    /**
     * What somebody did, for the log.
     *
     * @return string such as "joined"
     */
    abstract protected function deed(): string;

    /**
     * What happened, for the log.
     *
     * @return string
     */
    public function get_description() {
        $who = $this->other['guest'] ? 'A guest' : "The user with id '$this->userid'";
        $room = $this->other['groupid'] ? " in the room of the group with id '{$this->other['groupid']}'" : '';
        return "$who {$this->deed()} the meeting with course module id '$this->contextinstanceid'$room.";
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
     * What else a restored log points to.
     *
     * @return array
     */
    public static function get_other_mapping() {
        return ['groupid' => ['db' => 'groups', 'restore' => 'group']];
    }

    /**
     * What such an event is.
     *
     * @param string $crud c or u
     */
    protected function describe(string $crud): void {
        $this->data['crud'] = $crud;
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
        $this->data['objecttable'] = 'meetbridge';
    }
}
