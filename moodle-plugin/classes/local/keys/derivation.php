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
 * Values that are stable within this site and that nobody can work out without its secret.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class derivation {
    /** @var string the secret it starts from */
    private const SECRET = 'derivationsecret';

    /**
     * A keyed hash, a different one for each purpose.
     *
     * @param string $purpose what it is for; without a zero byte
     * @param string $value what it is derived from
     * @return string 43 characters of base64url
     */
    public static function of(string $purpose, string $value): string {
        return base64url::encode(hash_hmac('sha256', $purpose . "\0" . $value, vault::need(self::SECRET), true));
    }
}
