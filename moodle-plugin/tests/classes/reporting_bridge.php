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

namespace mod_meetbridge\tests;

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\key_pair;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\people\pseudonyms;
use mod_meetbridge\local\reports\receipt;
use mod_meetbridge\local\reports\receiver;
use mod_meetbridge\local\reports\report_token;

/**
 * The bridge as this site sees it: a key pinned at pairing, and reports signed with it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reporting_bridge {
    /** @var string the id of this site for the bridge */
    public const SITE = 's_test';

    /** @var key_pair its key */
    public readonly key_pair $key;

    /**
     * Pairs it with this site.
     *
     * @param string $origin where it is
     */
    public function __construct(
        /** @var string where it is */
        public readonly string $origin = 'https://bridge.example',
    ) {
        $this->key = new key_pair(str_repeat("\7", 32));
        (new connection(self::SITE, $origin, [$this->key->kid() => $this->key->public_jwk()['x']], 1))->save();
    }

    /**
     * A report.
     *
     * @param \stdClass $instance row of the meetbridge table, or what the generator gives
     * @param int $userid who it is about
     * @param array $stays each [from, to or null], epoch seconds
     * @param array $with what is different
     * @return array
     */
    public static function report(\stdClass $instance, int $userid, array $stays, array $with = []): array {
        global $DB;
        $room = $DB->get_field('meetbridge', 'room', ['id' => $instance->id], MUST_EXIST);
        $intervals = array_map(fn($stay) => ['from' => $stay[0] * 1000, 'to' => $stay[1] ? $stay[1] * 1000 : null], $stays);
        return $with + [
            'kind' => 'attendance',
            'revision' => 1,
            'meeting' => ['id' => $room, 'title' => 'Any'],
            'group' => null,
            'session' => 'RM_1',
            'person' => ['id' => pseudonyms::of($userid), 'name' => 'As in the meeting', 'guest' => false],
            'role' => 'attendee',
            'intervals' => $intervals,
            'total' => 0,
            'present' => $stays && end($stays)[1] === null,
        ];
    }

    /**
     * A page of reports.
     *
     * @param array[] $reports as report() makes them
     * @param array $with what is different
     * @return string JSON
     */
    public static function page(array $reports, array $with = []): string {
        return json_encode($with + ['site' => self::SITE, 'reports' => $reports, 'cursor' => 'c1', 'more' => false]);
    }

    /**
     * The header that goes with a body.
     *
     * @param string $body the body
     * @param int $now epoch seconds
     * @param array $with claims that are different
     * @param string $type the typ header
     * @return string
     */
    public function authorization(string $body, int $now, array $with = [], string $type = report_token::TYPE): string {
        $claims = $with + [
            'iss' => $this->origin,
            'aud' => self::SITE,
            'iat' => $now,
            'exp' => $now + 60,
            'jti' => base64url::random(16),
            'body' => base64url::encode(hash('sha256', $body, true)),
        ];
        return 'Bearer ' . $this->key->sign($type, $claims);
    }

    /**
     * Sends reports.
     *
     * @param array[] $reports as report() makes them
     * @param int|null $now epoch seconds
     * @return receipt
     */
    public function send(array $reports, ?int $now = null): receipt {
        $now ??= time();
        $body = self::page($reports);
        return receiver::take($this->authorization($body, $now), $body, $now);
    }
}
