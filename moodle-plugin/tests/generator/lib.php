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

/**
 * Makes meetings for tests.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_meetbridge\local\guests\guest_link;
use mod_meetbridge\local\guests\guest_links;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\people\pseudonyms;

/**
 * Makes meetings for tests.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_meetbridge_generator extends testing_module_generator {
    /**
     * Connects the site with a bridge, as after a pairing.
     *
     * @param string $origin where the bridge is
     * @return connection
     */
    public function connect(string $origin = 'https://bridge.example'): connection {
        $connection = new connection('s_test', $origin, [], time());
        $connection->save();
        return $connection;
    }

    /**
     * Makes a guest link.
     *
     * @param stdClass $instance a meeting, as create_module() gives it
     * @param array $with columns that differ from a link without limits
     * @return guest_link
     */
    public function create_guest_link(stdClass $instance, array $with = []): guest_link {
        global $DB;
        $meeting = meeting::from_cmid($instance->cmid);
        $link = guest_links::make($meeting, $with['groupid'] ?? 0, $with['label'] ?? 'Parents', 0, 0, time());
        $DB->update_record('meetbridge_guestlink', (object) ($with + (array) $link->record));
        return guest_links::find((int) $link->record->id);
    }

    /**
     * Writes down that somebody was in a meeting.
     *
     * @param stdClass $instance a meeting, as create_module() gives it
     * @param int $userid user id; 0 for a guest
     * @param array $with columns that differ from one stay of an hour
     * @return int id of the row
     */
    public function create_attendance(stdClass $instance, int $userid, array $with = []): int {
        global $DB;
        $from = 1790000000000;
        return $DB->insert_record('meetbridge_attendance', (object) ($with + [
            'meetbridge' => $instance->id,
            'session' => 'RM_1',
            'person' => $userid ? pseudonyms::of($userid) : 'g_' . random_string(20),
            'userid' => $userid,
            'guest' => $userid ? 0 : 1,
            'role' => 'attendee',
            'joinedat' => $from,
            'leftat' => $from + HOURSECS * 1000,
            'intervals' => json_encode([[$from, $from + HOURSECS * 1000]]),
            'total' => HOURSECS * 1000,
            'revision' => 1,
        ]));
    }
}
