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

namespace mod_meetbridge\local\orders;

use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\people\pseudonyms;

/**
 * What the bridge is to be told by this site itself: whom to send out, what to end, what to forget.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class orders {
    /** @var string somebody leaves the named rooms at once */
    public const SEND_OUT = 'send-out';

    /** @var string a room ends for everybody */
    public const END = 'end';

    /** @var string the bridge keeps nothing more about a person, or about a meeting */
    public const FORGET = 'forget';

    /** @var int the most rooms the bridge takes at once */
    private const MOST_ROOMS = 200;

    /** @var int due at no time: it was given up, and only its trouble is still shown */
    public const NEVER = 9999999999;

    /**
     * Sends somebody out of rooms they may not be in any more. It is no ban: with a new right comes a new way in.
     *
     * @param int $userid user id
     * @param array $rooms each {meeting: string, group: string|null}, as the bridge knows them
     */
    public static function send_out(int $userid, array $rooms): void {
        $person = pseudonyms::known($userid);
        if ($person === null) {
            return;
        }
        foreach (array_chunk($rooms, self::MOST_ROOMS) as $some) {
            self::keep(self::SEND_OUT, ['person' => $person, 'rooms' => $some]);
        }
    }

    /**
     * Ends a meeting for everybody inside.
     *
     * @param meeting $meeting the meeting
     * @param int|null $groupid the group whose room ends; null or 0 where the meeting has no groups
     */
    public static function end(meeting $meeting, ?int $groupid): void {
        self::keep(self::END, self::room($meeting->record->room, $groupid));
    }

    /**
     * Lets the bridge forget a person: what it still keeps about them in any meeting of this site.
     *
     * @param string $person the name under which the bridge knows them
     */
    public static function forget_person(string $person): void {
        self::keep(self::FORGET, ['person' => $person]);
    }

    /**
     * Lets the bridge forget a meeting, with everybody who was in it.
     *
     * @param string $room the id of the meeting for the bridge
     */
    public static function forget_meeting(string $room): void {
        self::keep(self::FORGET, ['meeting' => $room]);
    }

    /**
     * A room as the bridge knows it.
     *
     * @param string $room the id of the meeting for the bridge
     * @param int|null $groupid group id; null or 0 where the meeting has no groups
     * @return array meeting, group
     */
    public static function room(string $room, ?int $groupid): array {
        return ['meeting' => $room, 'group' => $groupid ? (string) $groupid : null];
    }

    /**
     * Why orders are waiting or were given up, for whoever looks after the connection.
     *
     * @return string|null in words; null where nothing is wrong
     */
    public static function trouble(): ?string {
        global $DB;
        $troubled = $DB->get_records_select('meetbridge_order', 'trouble IS NOT NULL', [], 'id DESC', 'id, trouble', 0, 1);
        if (!$troubled) {
            return null;
        }
        return get_string('orders_trouble', 'mod_meetbridge', (object) [
            'waiting' => $DB->count_records_select('meetbridge_order', 'trouble IS NOT NULL'),
            'reason' => s(reset($troubled)->trouble),
        ]);
    }

    /**
     * Keeps an order until the bridge has taken it.
     *
     * @param string $name one of the constants
     * @param array $body what is sent
     */
    private static function keep(string $name, array $body): void {
        global $DB;
        if (connection::current() === null) {
            // No bridge knows anything of this site that it could be told about.
            return;
        }
        $DB->insert_record('meetbridge_order', (object) [
            'name' => $name,
            'body' => json_encode($body, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR),
            'timecreated' => time(),
        ]);
    }
}
