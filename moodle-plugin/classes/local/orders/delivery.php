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

use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\pairing\site_request;

/**
 * One attempt to hand an order to the bridge.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class delivery {
    /**
     * What came of it.
     *
     * @param bool $taken the bridge has done it
     * @param bool $final asking again would not change the answer
     * @param string|null $trouble why it was not taken: a stable code, and what is known besides
     */
    private function __construct(
        /** @var bool the bridge has done it */
        public readonly bool $taken,
        /** @var bool asking again would not change the answer */
        public readonly bool $final,
        /** @var string|null why it was not taken: a stable code, and what is known besides */
        public readonly ?string $trouble,
    ) {
    }

    /**
     * Hands an order over.
     *
     * @param connection $bridge the bridge
     * @param string $name of orders' constants
     * @param string $body JSON, exactly as it is signed
     * @param int $timeout in seconds
     * @param int $now epoch seconds
     * @return self
     */
    public static function attempt(connection $bridge, string $name, string $body, int $timeout, int $now): self {
        global $CFG;
        require_once($CFG->libdir . '/filelib.php');
        $url = self::url($bridge, $name);
        $curl = new \curl(['ignoresecurity' => false]);
        $curl->setHeader([
            'Authorization: Bearer ' . site_request::bearer($bridge, site_key::current(), 'POST', $url, $body, $now),
            'Content-Type: application/json',
            'Accept: application/json, application/problem+json',
        ]);
        $answer = $curl->post($url, $body, [
            'CURLOPT_TIMEOUT' => $timeout,
            'CURLOPT_CONNECTTIMEOUT' => $timeout,
            'CURLOPT_FOLLOWLOCATION' => 0,
        ]);
        return self::judge($curl->get_errno(), (int) ($curl->get_info()['http_code'] ?? 0), (string) $answer);
    }

    /**
     * The address that takes an order.
     *
     * @param connection $bridge the bridge
     * @param string $name of orders' constants
     * @return string
     */
    public static function url(connection $bridge, string $name): string {
        return $bridge->origin . '/orders/' . $name;
    }

    /**
     * Judges an answer.
     *
     * @param int $errno of cURL; 0 where there was an answer
     * @param int $status of HTTP; 0 where this site may not ask that address
     * @param string $body as it came
     * @return self
     */
    public static function judge(int $errno, int $status, string $body): self {
        if ($errno !== 0 || $status === 0) {
            // Without a number of cURL's it was this site's own list of blocked addresses.
            return new self(false, false, $errno !== 0 ? 'unreachable (' . $errno . ')' : 'blocked');
        }
        if ($status === 204) {
            return new self(true, true, null);
        }
        $problem = json_decode($body, true, 8);
        $code = is_array($problem) && is_string($problem['code'] ?? null) ? $problem['code'] : '';
        $trouble = trim('HTTP ' . $status . ' ' . substr(clean_param($code, PARAM_ALPHANUMEXT), 0, 60));
        return new self(false, $status >= 400 && $status < 500 && $status !== 429, $trouble);
    }
}
