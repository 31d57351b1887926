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

use mod_meetbridge\local\keys\base64url;

/**
 * The random names under which the bridge knows the accounts of this site.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pseudonyms {
    /**
     * The name of an account; made at the first need.
     *
     * @param int $userid user id
     * @return string such as "u_…", 45 characters
     */
    public static function of(int $userid): string {
        global $DB;
        $kept = $DB->get_field('meetbridge_person', 'person', ['userid' => $userid]);
        if ($kept !== false) {
            return $kept;
        }
        $row = ['userid' => $userid, 'person' => 'u_' . base64url::random(32), 'timecreated' => time()];
        try {
            $DB->insert_record('meetbridge_person', (object) $row);
        } catch (\dml_write_exception $e) {
            // Two requests of one person may come at the same moment; the first one's name holds.
            return $DB->get_field('meetbridge_person', 'person', ['userid' => $userid], MUST_EXIST);
        }
        return $row['person'];
    }

    /**
     * The accounts behind names that the bridge knows.
     *
     * @param string[] $people names
     * @return int[] name to user id; unknown names are left out
     */
    public static function users(array $people): array {
        global $DB;
        $users = [];
        foreach (array_chunk(array_unique($people), 500) as $some) {
            foreach ($DB->get_records_list('meetbridge_person', 'person', $some, '', 'person, userid') as $row) {
                $users[$row->person] = (int) $row->userid;
            }
        }
        return $users;
    }

    /**
     * The name of an account, where it has one.
     *
     * @param int $userid user id
     * @return string|null
     */
    public static function known(int $userid): ?string {
        global $DB;
        return $DB->get_field('meetbridge_person', 'person', ['userid' => $userid]) ?: null;
    }

    /**
     * Forgets the name: nothing at the bridge leads to the account any more.
     *
     * @param int $userid user id
     */
    public static function forget(int $userid): void {
        global $DB;
        $DB->delete_records('meetbridge_person', ['userid' => $userid]);
    }
}
