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

namespace mod_meetbridge\local\guests;

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\derivation;

/**
 * Remembers a guest for a day, so that a reload brings the same person back and is not counted again.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_pass {
    /**
     * A pass for somebody new.
     *
     * @param guest_link $link the link they came by
     * @param int $now epoch seconds
     * @return string
     */
    public static function issue(guest_link $link, int $now): string {
        $id = 'g_' . base64url::random(16);
        $until = (string) ($now + DAYSECS);
        return $id . '.' . $until . '.' . self::signature($link, $id, $until);
    }

    /**
     * The guest of a pass.
     *
     * @param guest_link $link the link they come by now
     * @param string $pass what they gave
     * @param int $now epoch seconds
     * @return string|null their id for the bridge; null where the pass is not ours, of another link, or too old
     */
    public static function read(guest_link $link, string $pass, int $now): ?string {
        $parts = explode('.', $pass);
        if (count($parts) !== 3 || !hash_equals(self::signature($link, $parts[0], $parts[1]), $parts[2])) {
            return null;
        }
        return (int) $parts[1] > $now ? $parts[0] : null;
    }

    /**
     * Signs a pass.
     *
     * @param guest_link $link the link it is bound to
     * @param string $id id of the guest
     * @param string $until epoch seconds
     * @return string
     */
    private static function signature(guest_link $link, string $id, string $until): string {
        return derivation::of('guestpass', $link->record->id . '.' . $id . '.' . $until);
    }
}
