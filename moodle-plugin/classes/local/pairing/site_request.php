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
use mod_meetbridge\local\keys\key_pair;

/**
 * This site's own request to the bridge: a signature good for one address, one body, one minute and one use.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class site_request {
    /** @var string the typ header */
    public const TYPE = 'meetbridge-request+jwt';

    /**
     * The bearer token that goes with a request.
     *
     * @param connection $bridge the bridge that is asked
     * @param key_pair $key the site's key
     * @param string $method such as GET
     * @param string $url the absolute address; its query is not signed (RFC 9449 section 4.3)
     * @param string|null $body the exact bytes that are sent, or null where there are none
     * @param int $now epoch seconds
     * @return string compact JWS
     */
    public static function bearer(
        connection $bridge,
        key_pair $key,
        string $method,
        string $url,
        ?string $body,
        int $now,
    ): string {
        $claims = [
            'iss' => $bridge->site,
            'aud' => $bridge->origin,
            'iat' => $now,
            'exp' => $now + MINSECS,
            'jti' => base64url::random(16),
            'htm' => $method,
            'htu' => explode('?', $url, 2)[0],
        ];
        if ($body !== null) {
            $claims['body'] = base64url::encode(hash('sha256', $body, true));
        }
        return $key->sign(self::TYPE, $claims);
    }
}
