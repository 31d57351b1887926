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

namespace mod_meetbridge\local\people;

/**
 * Makes one tidy line of a name.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class person_name {
    /** @var int the longest, in characters */
    public const LONGEST = 100;

    /**
     * Takes out markup, control characters and direction overrides, and joins white space.
     *
     * @param string $name as typed or stored
     * @return string empty where nothing is left
     */
    public static function clean(string $name): string {
        $name = strip_tags(html_entity_decode(fix_utf8($name), ENT_QUOTES, 'UTF-8'));
        $name = preg_replace('/[\p{Cc}\p{Zl}\p{Zp}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}]+/u', ' ', $name);
        $name = trim(preg_replace('/\s+/u', ' ', (string) $name));
        return trim(\core_text::substr($name, 0, self::LONGEST));
    }
}
