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

use mod_meetbridge\local\entrance\assertion;
use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\key_pair;

/**
 * Asks the bridge for the way into a meeting that closed long ago. It looks at site, key, origin and clock before it looks at the
 * meeting: "meeting_over" says that all of those are well, and any other code names what is not.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class probe {
    /** @var string nobody and no meeting of this name is anywhere */
    private const NAME = 'connection-check';

    /**
     * Signs it.
     *
     * @param connection $bridge the bridge
     * @param key_pair $key the site's key
     * @param int $now epoch seconds
     * @return string compact JWS
     */
    public static function sign(connection $bridge, key_pair $key, int $now): string {
        return assertion::sign($key, [
            'iss' => $bridge->site,
            'aud' => $bridge->origin,
            'sub' => self::NAME,
            'jti' => base64url::random(16),
            'iat' => $now,
            'exp' => $now + assertion::LIFETIME,
            'person' => ['name' => self::NAME],
            'role' => 'observer',
            'meeting' => ['id' => self::NAME, 'title' => '', 'closesAt' => 1],
        ]);
    }
}
