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

namespace mod_meetbridge\local\entrance;

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\key_pair;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;

/**
 * A signed, short-lived, single-use note about one person and one meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class assertion {
    /** @var string the typ header */
    public const TYPE = 'meetbridge-launch+jwt';

    /** @var int seconds from iat to exp, the most the bridge takes */
    public const LIFETIME = 60;

    /**
     * What the site says about a person and a meeting.
     *
     * @param connection $bridge the bridge it is for
     * @param meeting $meeting the meeting
     * @param array $group id and title of the group, or nothing
     * @param string $id the person's id outside of this site
     * @param array $person name, guest, avatar, locale
     * @param string $role moderator or attendee
     * @param int $now epoch seconds
     * @return array claims
     */
    public static function claims(
        connection $bridge,
        meeting $meeting,
        array $group,
        string $id,
        array $person,
        string $role,
        int $now,
    ): array {
        $about = [
            'id' => $meeting->record->room,
            'title' => $meeting->title(),
            'opensAt' => $meeting->opens_at(),
            'closesAt' => $meeting->closes_at(),
            'settings' => $meeting->settings(),
        ];
        $claims = [
            'iss' => $bridge->site,
            'aud' => $bridge->origin,
            'sub' => $id,
            'jti' => base64url::random(16),
            'iat' => $now,
            'exp' => $now + self::LIFETIME,
            'person' => $person,
            'role' => $role,
            'meeting' => array_filter($about, fn($value) => $value !== null),
        ];
        return $group ? $claims + ['group' => $group] : $claims;
    }

    /**
     * Signs claims.
     *
     * @param key_pair $key the site's key
     * @param array $claims as claims() makes them
     * @return string compact JWS
     */
    public static function sign(key_pair $key, array $claims): string {
        return $key->sign(self::TYPE, $claims);
    }
}
