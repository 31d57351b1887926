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

namespace mod_meetbridge\local\privacy;

use context;
use context_user;
use core_privacy\local\request\helper;
use core_privacy\local\request\transform;
use core_privacy\local\request\writer;
use mod_meetbridge\local\people\pseudonyms;
use stdClass;

/**
 * Shows somebody what is kept about them.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class export {
    /**
     * Writes what is kept at one place.
     *
     * @param context $context the place
     * @param stdClass $user about whom
     */
    public static function write(context $context, stdClass $user): void {
        $id = traces::instance_of($context);
        if ($id !== null) {
            self::meeting($context, $id, $user);
        } else if ($context instanceof context_user && (int) $context->instanceid === (int) $user->id) {
            self::name($context, (int) $user->id);
        }
    }

    /**
     * Writes what is kept about somebody in one meeting.
     *
     * @param context $context its place
     * @param int $id instance id
     * @param stdClass $user about whom
     */
    private static function meeting(context $context, int $id, stdClass $user): void {
        $about = helper::get_context_data($context, $user);
        $about->moderator = transform::yesno(self::is_named($id, (int) $user->id));
        writer::with_context($context)->export_data([], $about);
        helper::export_context_files($context, $user);
        self::part($context, 'attendance', self::attendance($id, (int) $user->id));
        self::part($context, 'guestlink', self::guest_links($id, (int) $user->id));
    }

    /**
     * Writes a list, where there is something in it.
     *
     * @param context $context the place
     * @param string $name of the table, whose words are its title
     * @param stdClass[] $rows what it holds
     */
    private static function part(context $context, string $name, array $rows): void {
        if ($rows) {
            $title = get_string('privacy_' . $name . '_title', 'mod_meetbridge');
            writer::with_context($context)->export_data([$title], (object) [$name => $rows]);
        }
    }

    /**
     * Writes the name by which the bridge knows somebody.
     *
     * @param context_user $context their own place
     * @param int $userid user id
     */
    private static function name(context_user $context, int $userid): void {
        $person = pseudonyms::known($userid);
        if ($person !== null) {
            $title = [get_string('pluginname', 'mod_meetbridge')];
            writer::with_context($context)->export_data($title, (object) ['person' => $person]);
        }
    }

    /**
     * Whether somebody is named as moderator.
     *
     * @param int $id instance id
     * @param int $userid user id
     * @return bool
     */
    private static function is_named(int $id, int $userid): bool {
        global $DB;
        return $DB->record_exists('meetbridge_moderator', ['meetbridge' => $id, 'userid' => $userid]);
    }

    /**
     * When somebody was in the meeting.
     *
     * @param int $id instance id
     * @param int $userid user id
     * @return stdClass[]
     */
    private static function attendance(int $id, int $userid): array {
        global $DB;
        $rows = $DB->get_records('meetbridge_attendance', ['meetbridge' => $id, 'userid' => $userid], 'joinedat, id');
        return array_values(array_map(fn($row) => (object) [
            'session' => $row->session,
            'group' => $row->groupid ? (string) groups_get_group_name($row->groupid) : null,
            'role' => $row->role,
            'joined' => self::moment((int) $row->joinedat),
            'left' => self::moment((int) $row->leftat),
            'stays' => array_map(
                fn($stay) => ['from' => self::moment((int) $stay[0]), 'to' => self::moment((int) ($stay[1] ?? 0))],
                json_decode($row->intervals, true) ?: [],
            ),
            'total' => format_time(intdiv((int) $row->total, 1000)),
            'present' => transform::yesno($row->present),
        ], $rows));
    }

    /**
     * The guest links somebody made; not their secrets, which would open the meeting to whoever reads the export.
     *
     * @param int $id instance id
     * @param int $userid user id
     * @return stdClass[]
     */
    private static function guest_links(int $id, int $userid): array {
        global $DB;
        $rows = $DB->get_records('meetbridge_guestlink', ['meetbridge' => $id, 'usermodified' => $userid], 'id');
        return array_values(array_map(fn($row) => (object) [
            'label' => $row->label,
            'made' => transform::datetime($row->timecreated),
            'expires' => $row->expiresat ? transform::datetime($row->expiresat) : null,
            'revoked' => $row->revokedat ? transform::datetime($row->revokedat) : null,
            'uses' => (int) $row->uses,
        ], $rows));
    }

    /**
     * A moment in words.
     *
     * @param int $milliseconds since 1970; 0 for none
     * @return string|null
     */
    private static function moment(int $milliseconds): ?string {
        return $milliseconds > 0 ? transform::datetime(intdiv($milliseconds, 1000)) : null;
    }
}
