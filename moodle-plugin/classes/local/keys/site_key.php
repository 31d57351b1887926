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
 * The key pair this site signs with.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class site_key {
    /** @var string the key in use */
    private const CURRENT = 'sitekey';

    /** @var string a key that signs nothing but its own proof until the bridge has taken it */
    private const NEXT = 'nextsitekey';

    /**
     * The key this site signs with; made at the first need.
     *
     * @return key_pair
     */
    public static function current(): key_pair {
        return new key_pair(vault::need(self::CURRENT));
    }

    /**
     * A new key for the next pairing.
     *
     * @return key_pair
     */
    public static function prepare_next(): key_pair {
        vault::forget(self::NEXT);
        return new key_pair(vault::need(self::NEXT));
    }

    /**
     * Puts the prepared key to use.
     *
     * @param string|null $kid its thumbprint; null for whichever was prepared last
     * @return bool false where it was not prepared, or another one has been prepared since
     */
    public static function promote(?string $kid = null): bool {
        $next = vault::read(self::NEXT);
        if ($next === null || ($kid !== null && (new key_pair($next))->kid() !== $kid)) {
            return false;
        }
        vault::write(self::CURRENT, $next);
        vault::forget(self::NEXT);
        return true;
    }
}
