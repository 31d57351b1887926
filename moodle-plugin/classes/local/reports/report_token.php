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

namespace mod_meetbridge\local\reports;

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\pairing\connection;

/**
 * The signature that goes with pushed reports: made by a key pinned at pairing, for this site, over this very body.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_token {
    /** @var string the typ header */
    public const TYPE = 'meetbridge-report+jwt';

    /** @var int how far two clocks may be apart, in seconds */
    public const LEEWAY = 60;

    /**
     * The claims of a token that is right in everything but whether it was used before.
     *
     * @param string $token compact JWS
     * @param string $body the raw body it came with
     * @param connection $bridge the bridge this site is paired with
     * @param int $now epoch seconds
     * @return array|null null where the bridge did not sign this
     */
    public static function read(string $token, string $body, connection $bridge, int $now): ?array {
        $header = jws::header($token);
        $x = is_string($header['kid'] ?? null) ? ($bridge->keys[$header['kid']] ?? null) : null;
        if (!is_string($x) || ($header['typ'] ?? null) !== self::TYPE) {
            return null;
        }
        $claims = jws::verify($token, (string) base64url::decode($x));
        if ($claims === null || ($claims['iss'] ?? null) !== $bridge->origin || ($claims['aud'] ?? null) !== $bridge->site) {
            return null;
        }
        return self::is_of_now($claims, $now) && self::is_over($claims, $body) ? $claims : null;
    }

    /**
     * Uses a token up, for as long as it could be shown again.
     *
     * @param array $claims as read() gives them
     * @return bool false where it was used before
     */
    public static function use_up(array $claims): bool {
        // Reports replace only older ones, so a purged cache lets in nothing but what is known already.
        $used = \cache::make('mod_meetbridge', 'usedreports');
        $key = hash('sha256', $claims['jti']);
        return !$used->has($key) && $used->set($key, 1);
    }

    /**
     * Whether a token is for this moment, and was never meant for long.
     *
     * @param array $claims what it says
     * @param int $now epoch seconds
     * @return bool
     */
    private static function is_of_now(array $claims, int $now): bool {
        $issued = $claims['iat'] ?? null;
        $expires = $claims['exp'] ?? null;
        return is_int($issued) && is_int($expires)
            && is_string($claims['jti'] ?? null) && strlen($claims['jti']) >= 16
            && $expires - $issued <= 2 * self::LEEWAY
            && $issued <= $now + self::LEEWAY && $now <= $expires + self::LEEWAY;
    }

    /**
     * Whether a token speaks of this body.
     *
     * @param array $claims what it says
     * @param string $body the raw body
     * @return bool
     */
    private static function is_over(array $claims, string $body): bool {
        $hash = base64url::encode(hash('sha256', $body, true));
        return is_string($claims['body'] ?? null) && hash_equals($hash, $claims['body']);
    }
}
