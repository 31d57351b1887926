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

namespace mod_meetbridge\external;

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use mod_meetbridge\event\meeting_ended;
use mod_meetbridge\local\entrance\refusal;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\orders\delivery;
use mod_meetbridge\local\orders\orders;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\pairing\site_request;

/**
 * Ends a meeting for everybody who is inside.
 *
 * This server tells the bridge. Where it may not speak to the bridge, because a firewall stands between them, the answer holds a
 * signed request instead, and the browser of whoever asked carries it. Nothing is kept for later: an end that came an hour
 * late would end the next lesson.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class end_meeting extends external_api {
    /** @var int seconds until the browser is asked to carry it */
    private const TIMEOUT = 5;

    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Course module id'),
            'groupid' => new external_value(PARAM_INT, 'Group whose room it is; 0 for the own one', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Ends it.
     *
     * @param int $cmid course module id
     * @param int $groupid group id, or 0
     * @return array ended, url, bearer, body
     */
    public static function execute(int $cmid, int $groupid = 0): array {
        global $USER;
        ['cmid' => $cmid, 'groupid' => $groupid] = self::validate_parameters(
            self::execute_parameters(),
            ['cmid' => $cmid, 'groupid' => $groupid],
        );
        $meeting = meeting::from_cmid($cmid);
        self::validate_context($meeting->context);
        require_capability('mod/meetbridge:end', $meeting->context);
        $bridge = connection::current() ?? throw refusal::NOT_CONNECTED->exception();
        $room = groups::choose($meeting, $USER->id, $groupid) ?? throw refusal::NO_GROUP->exception();

        $body = json_encode(orders::room($meeting->record->room, $room), JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        $delivery = delivery::attempt($bridge, orders::END, $body, self::TIMEOUT, time());
        if ($delivery->final && !$delivery->taken) {
            throw new \moodle_exception('orders_refused', 'mod_meetbridge', '', $delivery->trouble);
        }
        meeting_ended::of($meeting, $room)->trigger();
        return ['ended' => $delivery->taken] + ($delivery->taken ? [] : self::request($bridge, $body));
    }

    /**
     * What is answered.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'ended' => new external_value(PARAM_BOOL, 'Whether the bridge has ended it; else POST body to url with the bearer'),
            'url' => new external_value(PARAM_URL, 'Address at the bridge', VALUE_OPTIONAL),
            'bearer' => new external_value(PARAM_RAW, 'Signed for this one request and one minute', VALUE_OPTIONAL),
            'body' => new external_value(PARAM_RAW, 'JSON, exactly as it was signed', VALUE_OPTIONAL),
        ]);
    }

    /**
     * A request that a browser can carry.
     *
     * @param connection $bridge the bridge
     * @param string $body JSON
     * @return array url, bearer, body
     */
    private static function request(connection $bridge, string $body): array {
        $url = delivery::url($bridge, orders::END);
        $bearer = site_request::bearer($bridge, site_key::current(), 'POST', $url, $body, time());
        return ['url' => $url, 'bearer' => $bearer, 'body' => $body];
    }
}
