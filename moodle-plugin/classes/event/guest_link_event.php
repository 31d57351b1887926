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
 * Something happened to a guest link.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class guest_link_event extends \core\event\base {
    /**
     * The event of a link.
     *
     * @param meeting $meeting the meeting it leads to
     * @param int $linkid id of the link
     * @return static
     */
    public static function of(meeting $meeting, int $linkid): static {
        return static::create(['context' => $meeting->context, 'objectid' => $linkid]);
    }

    /**
     * Where one can see it.
     *
     * @return moodle_url
     */
    public function get_url() {
        return new moodle_url('/mod/meetbridge/guests.php', ['id' => $this->contextinstanceid]);
    }

    /**
     * Guest links are in no backup.
     *
     * @return array
     */
    public static function get_objectid_mapping() {
        return ['db' => 'meetbridge_guestlink', 'restore' => \core\event\base::NOT_MAPPED];
    }

    /**
     * What such an event is.
     *
     * @param string $crud c, r, u or d
     */
    protected function describe(string $crud): void {
        $this->data['crud'] = $crud;
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'meetbridge_guestlink';
    }
}
