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

use mod_meetbridge\event\settings_disconnected;
use mod_meetbridge\event\settings_paired;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\reports\puller;
use mod_meetbridge\local\reports\receiver;

/**
 * Connects this site with a bridge by a one-time code: from the server itself, or by the hands of an administrator's browser.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pairing {
    /** @var string setting: whether the bridge cannot reach this site, so that reports are only fetched */
    public const PULL_ONLY = 'pullonly';

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
        return self::complete(json_decode($body, true), $takesreports, null, $now);
    }

    /**
     * Takes the bridge's answer, whoever carried it here.
     *
     * @param mixed $answer JSON read into arrays
     * @param bool $takesreports whether the proof said that the bridge can reach this site
     * @param string|null $kid thumbprint of the key that was proved; null for the one that was prepared last
     * @param int $now epoch seconds
     * @return connection
     * @throws \moodle_exception pairing_refused with the bridge's own code, pairing_answer
     */
    public static function complete(mixed $answer, bool $takesreports, ?string $kid, int $now): connection {
        if (is_array($answer) && is_string($answer['code'] ?? null)) {
            throw new \moodle_exception('pairing_refused', 'mod_meetbridge', '', clean_param($answer['code'], PARAM_ALPHANUMEXT));
        }
        $connection = answer::read($answer, $now);
        if ($connection === null || !site_key::promote($kid)) {
            throw new \moodle_exception('pairing_answer', 'mod_meetbridge');
        }
        $before = connection::current();
        if ($before?->origin !== $connection->origin || $before->site !== $connection->site) {
            // What was heard from another bridge says nothing about this one.
            unset_config(receiver::HEARD, 'mod_meetbridge');
            unset_config(puller::TROUBLE, 'mod_meetbridge');
        }
        $connection->save();
        set_config(self::PULL_ONLY, $takesreports ? 0 : 1, 'mod_meetbridge');
        settings_paired::of($connection)->trigger();
        return $connection;
    }

    /**
     * Takes this site away from its bridge. Its key and what was recorded stay; nobody can join until it is connected again.
     *
     * @return bool whether there was a connection
     */
    public static function undo(): bool {
        $connection = connection::current();
        if ($connection === null) {
            return false;
        }
        connection::forget();
        settings_disconnected::of($connection)->trigger();
        return true;
    }
}
