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

namespace mod_meetbridge\local\attendance;

/**
 * Deletes attendance that is older than the site wants to keep.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class retention {
    /** @var string setting: for how many seconds attendance is kept; 0 for as long as the meeting */
    public const SETTING = 'retention';

    /**
     * Deletes what is too old; whoever is inside stays.
     *
     * @param int $now epoch seconds
     */
    public static function apply(int $now): void {
        global $DB;
        $kept = (int) get_config('mod_meetbridge', self::SETTING);
        if ($kept > 0) {
            $before = ($now - $kept) * 1000;
            $DB->delete_records_select('meetbridge_attendance', 'present = 0 AND leftat > 0 AND leftat < ?', [$before]);
        }
    }
}
