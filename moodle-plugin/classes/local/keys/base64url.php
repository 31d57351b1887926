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

namespace mod_meetbridge\local\keys;

/**
 * Base64url without padding (RFC 7515 section 2).
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class base64url {
    /**
     * Writes bytes as base64url.
     *
     * @param string $bytes any bytes
     * @return string
     */
    public static function encode(string $bytes): string {
        return sodium_bin2base64($bytes, SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING);
    }

    /**
     * Reads base64url.
     *
     * @param string $text base64url without padding
     * @return string|null the bytes, or null where the text is none
     */
    public static function decode(string $text): ?string {
        try {
            return sodium_base642bin($text, SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING);
        } catch (\SodiumException $e) {
            return null;
        }
    }

    /**
     * A secret or an id that nobody can guess.
     *
     * @param int $bytes how many
     * @return string in base64url
     */
    public static function random(int $bytes): string {
        return self::encode(random_bytes($bytes));
    }
}
