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

namespace mod_meetbridge\form;

use mod_meetbridge\local\meetings\meeting;

/**
 * What attendees may not do: a list in the meeting, a box for each in the form.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class restricted_field {
    /**
     * The boxes of a list.
     *
     * @param string $restricted with commas between
     * @return int[] name to 1 where it is withheld
     */
    public static function boxes(string $restricted): array {
        $withheld = explode(',', $restricted);
        return array_map(
            fn($name) => (int) in_array($name, $withheld, true),
            array_combine(meeting::RESTRICTIONS, meeting::RESTRICTIONS),
        );
    }

    /**
     * The list of the boxes.
     *
     * @param array $boxes as boxes() makes them
     * @return string[] of meeting::RESTRICTIONS
     */
    public static function listed(array $boxes): array {
        return array_keys(array_filter($boxes));
    }
}
