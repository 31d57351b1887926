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

namespace mod_meetbridge\local\pairing;

use mod_meetbridge\local\keys\base64url;

/**
 * The bridge's 201 answer to a pairing: {site, bridge: {origin, keys}}.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class answer {
    /**
     * Makes a connection of the answer.
     *
     * @param mixed $answer as it came, JSON read into arrays
     * @param int $now epoch seconds
     * @return connection|null null where it is no such answer
     */
    public static function read(mixed $answer, int $now): ?connection {
        $site = $answer['site'] ?? null;
        $bridge = $answer['bridge'] ?? null;
        if (!is_string($site) || !preg_match('/^[^\x00-\x1f\x7f]{1,255}$/D', $site) || !is_array($bridge)) {
            return null;
        }
        $origin = is_string($bridge['origin'] ?? null) ? $bridge['origin'] : '';
        if (site_address::origin_of($origin) !== $origin) {
            return null;
        }
        $keys = [];
        foreach (is_array($bridge['keys'] ?? null) ? $bridge['keys'] : [] as $key) {
            $isours = is_array($key) && ($key['kty'] ?? '') === 'OKP' && ($key['crv'] ?? '') === 'Ed25519'
                && is_string($key['kid'] ?? null) && is_string($key['x'] ?? null);
            if ($isours && $key['kid'] !== '' && strlen((string) base64url::decode($key['x'])) === 32) {
                $keys[$key['kid']] = $key['x'];
            }
        }
        return $keys ? new connection($site, $origin, $keys, $now) : null;
    }
}
