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
 * The pairing proof: a signature with the public key in its header, good for one bridge and one minute.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof {
    /** @var string the typ header */
    public const TYPE = 'meetbridge-pairing+jwt';

    /**
     * Signs a proof that this site holds its key.
     *
     * @param key_pair $key the key to pair with
     * @param string $bridge the bridge's public origin
     * @param string|null $reports where reports are taken, or null where they are only pulled
     * @param int $now epoch seconds
     * @return string compact JWS
     */
    public static function sign(key_pair $key, string $bridge, ?string $reports, int $now): string {
        global $CFG, $SITE;
        $claims = [
            'aud' => $bridge,
            'iat' => $now,
            'exp' => $now + MINSECS,
            'jti' => base64url::random(16),
            'name' => \core_text::substr(format_string($SITE->fullname), 0, 200) ?: 'Moodle',
            'origins' => [site_address::origin_of($CFG->wwwroot)],
            'reports' => $reports,
            'software' => 'Moodle ' . $CFG->release . ', mod_meetbridge ' . get_config('mod_meetbridge', 'version'),
        ];
        return $key->sign(self::TYPE, $claims, ['jwk' => $key->public_jwk()]);
    }
}
