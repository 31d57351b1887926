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

use mod_meetbridge\local\keys\site_key;

/**
 * Connects this site with a bridge by a one-time code, from the server itself.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pairing {
    /**
     * Pairs with the bridge: a new key of this site, proved, for the bridge's keys. The old connection holds until the new one does.
     *
     * @param string $origin the bridge's public origin
     * @param string $code the one-time code
     * @param bool $takesreports whether the bridge can reach this site
     * @param int $now epoch seconds
     * @return connection
     * @throws \moodle_exception pairing_address, pairing_unreachable, pairing_refused, pairing_answer
     */
    public static function pair(string $origin, string $code, bool $takesreports, int $now): connection {
        if (site_address::origin_of($origin) !== $origin) {
            throw new \moodle_exception('pairing_address', 'mod_meetbridge');
        }
        $proof = proof::sign(site_key::prepare_next(), $origin, $takesreports ? site_address::reports() : null, $now);
        $curl = new \curl(['ignoresecurity' => false]);
        $curl->setHeader(['Content-Type: application/json', 'Accept: application/json']);
        $body = $curl->post($origin . '/sites', json_encode(['code' => trim($code), 'proof' => $proof]), [
            'CURLOPT_TIMEOUT' => 15,
            'CURLOPT_FOLLOWLOCATION' => 0,
        ]);
        if ($curl->get_errno()) {
            throw new \moodle_exception('pairing_unreachable', 'mod_meetbridge', '', $origin, $curl->error);
        }
        return self::complete(json_decode($body, true), $now);
    }

    /**
     * Takes the bridge's answer, whoever carried it here.
     *
     * @param mixed $answer JSON read into arrays
     * @param int $now epoch seconds
     * @return connection
     * @throws \moodle_exception pairing_refused with the bridge's own code, pairing_answer
     */
    public static function complete(mixed $answer, int $now): connection {
        if (is_array($answer) && is_string($answer['code'] ?? null)) {
            throw new \moodle_exception('pairing_refused', 'mod_meetbridge', '', clean_param($answer['code'], PARAM_ALPHANUMEXT));
        }
        $connection = answer::read($answer, $now);
        if ($connection === null || !site_key::promote()) {
            throw new \moodle_exception('pairing_answer', 'mod_meetbridge');
        }
        $connection->save();
        return $connection;
    }
}
