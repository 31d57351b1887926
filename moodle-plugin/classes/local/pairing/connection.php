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

/**
 * What both sides agreed at pairing; nothing of it is secret.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class connection {
    /** @var string name of the setting */
    private const SETTING = 'connection';

    /**
     * Takes what was agreed.
     *
     * @param string $site the id the bridge gave to this site
     * @param string $origin the bridge's public origin
     * @param string[] $keys the bridge's public keys: kid to x, both base64url
     * @param int $since when the two were paired, epoch seconds
     */
    public function __construct(
        /** @var string the id the bridge gave to this site */
        public readonly string $site,
        /** @var string the bridge's public origin */
        public readonly string $origin,
        /** @var string[] the bridge's public keys: kid to x, both base64url */
        public readonly array $keys,
        /** @var int when the two were paired, epoch seconds */
        public readonly int $since,
    ) {
    }

    /**
     * The connection of this site.
     *
     * @return self|null null where it is not connected
     */
    public static function current(): ?self {
        $kept = json_decode((string) get_config('mod_meetbridge', self::SETTING), true);
        if (!is_array($kept) || empty($kept['site']) || empty($kept['origin']) || !is_array($kept['keys'] ?? null)) {
            return null;
        }
        return new self($kept['site'], $kept['origin'], $kept['keys'], (int) ($kept['since'] ?? 0));
    }

    /**
     * Keeps this connection.
     */
    public function save(): void {
        set_config(self::SETTING, json_encode(get_object_vars($this), JSON_UNESCAPED_SLASHES), 'mod_meetbridge');
    }

    /**
     * Forgets the bridge; the site's own key stays.
     */
    public static function forget(): void {
        unset_config(self::SETTING, 'mod_meetbridge');
    }
}
