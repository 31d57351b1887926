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

use core\encryption;

/**
 * Keeps this site's secrets in its configuration, sealed with the site's own encryption key.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class vault {
    /** @var string component whose configuration it is */
    private const COMPONENT = 'mod_meetbridge';

    /**
     * Reads a secret.
     *
     * @param string $name name of the setting
     * @return string|null its bytes, or null where there is none, or this server cannot open it
     */
    public static function read(string $name): ?string {
        $kept = get_config(self::COMPONENT, $name);
        if (!is_string($kept) || $kept === '') {
            return null;
        }
        try {
            return base64url::decode(encryption::decrypt($kept));
        } catch (\moodle_exception $e) {
            return null;
        }
    }

    /**
     * Keeps a secret.
     *
     * @param string $name name of the setting
     * @param string $bytes any bytes
     */
    public static function write(string $name, #[\SensitiveParameter] string $bytes): void {
        set_config($name, encryption::encrypt(base64url::encode($bytes)), self::COMPONENT);
    }

    /**
     * Reads a secret of 32 bytes; makes it at the first need.
     *
     * @param string $name name of the setting
     * @return string
     */
    public static function need(string $name): string {
        $kept = self::read($name);
        if ($kept !== null && strlen($kept) === 32) {
            return $kept;
        }
        $made = random_bytes(32);
        self::write($name, $made);
        return $made;
    }

    /**
     * Forgets a secret.
     *
     * @param string $name name of the setting
     */
    public static function forget(string $name): void {
        unset_config($name, self::COMPONENT);
    }
}
