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

use mod_meetbridge\local\pairing\connection;
use stdClass;

/**
 * Hands kept orders to the bridge, and tries again with growing waits.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sender {
    /** @var int seconds until one attempt is given up */
    private const TIMEOUT = 10;

    /** @var int the most orders of one run; the rest follow a minute later */
    private const MOST = 500;

    /** @var int the longest wait between two attempts, in seconds */
    private const LONGEST_WAIT = HOURSECS;

    /** @var int how long an order that was given up is shown to whoever looks after the connection */
    private const SHOWN = 30 * DAYSECS;

    /**
     * Sends what is due, the oldest first.
     *
     * @param int $now epoch seconds
     */
    public static function send_due(int $now): void {
        global $DB;
        $DB->delete_records_select('meetbridge_order', 'timecreated < ?', [$now - self::SHOWN]);
        $bridge = connection::current();
        if ($bridge === null) {
            return;
        }
        $sent = [];
        foreach ($DB->get_records_select('meetbridge_order', 'notbefore <= ?', [$now], 'id', '*', 0, self::MOST) as $order) {
            // One unenrolment is told by several events, and each of them asks for the same.
            if (isset($sent[$order->name . $order->body])) {
                $DB->delete_records('meetbridge_order', ['id' => $order->id]);
                continue;
            }
            $delivery = delivery::attempt($bridge, $order->name, $order->body, self::TIMEOUT, time());
            self::note($order, $delivery, $now);
            if (!$delivery->taken && !$delivery->final) {
                // A bridge that does not answer would hold up every other order for as long.
                return;
            }
            $sent[$order->name . $order->body] = true;
        }
    }

    /**
     * Keeps what came of an attempt.
     *
     * @param stdClass $order row of the table
     * @param delivery $delivery what came of it
     * @param int $now epoch seconds
     */
    private static function note(stdClass $order, delivery $delivery, int $now): void {
        global $DB;
        if ($delivery->taken) {
            $DB->delete_records('meetbridge_order', ['id' => $order->id]);
            return;
        }
        $attempts = (int) $order->attempts + 1;
        $next = $now + min(MINSECS * 2 ** min($attempts - 1, 10), self::LONGEST_WAIT);
        $isover = $delivery->final || $next > (int) $order->timecreated + self::patience($order->name);
        $DB->update_record('meetbridge_order', (object) [
            'id' => $order->id,
            'attempts' => $attempts,
            'notbefore' => $isover ? orders::NEVER : $next,
            'trouble' => $delivery->trouble,
        ]);
    }

    /**
     * How long an order is tried: what somebody has a right to have forgotten is not given up after a day.
     *
     * @param string $name of orders' constants
     * @return int seconds
     */
    private static function patience(string $name): int {
        return $name === orders::FORGET ? self::SHOWN : DAYSECS;
    }
}
