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

/**
 * Deletes guest links that have been of no use for a while.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class old_links {
    /** @var int for how long the table still shows that a link is expired or taken back, in seconds */
    private const SHOWN = 30 * DAYSECS;

    /**
     * Deletes them.
     *
     * @param int $now epoch seconds
     */
    public static function delete(int $now): void {
        global $DB;
        $before = $now - self::SHOWN;
        $DB->delete_records_select(
            'meetbridge_guestlink',
            '(expiresat > 0 AND expiresat < :expired) OR (revokedat > 0 AND revokedat < :revoked)',
            ['expired' => $before, 'revoked' => $before],
        );
    }
}
