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
use mod_meetbridge\local\attendance\ledger;
use mod_meetbridge\local\orders\orders;
use mod_meetbridge\local\people\pseudonyms;

/**
 * Deletes what is kept about people, here and at the bridge.
 *
 * The bridge forgets either a person or a meeting, never one person in one meeting only. Where that is asked, the bridge forgets
 * the person altogether: what it holds are copies on their way to this site, and of their other meetings this site keeps what it
 * has already got. Whoever is inside at that moment is sent out.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class erasure {
    /**
     * Deletes what is kept about anybody at a place.
     *
     * @param context $context the place
     */
    public static function of_place(context $context): void {
        global $DB;
        if ($context instanceof context_user) {
            self::of_name((int) $context->instanceid);
            return;
        }
        $id = traces::instance_of($context);
        if ($id === null) {
            return;
        }
        ledger::forget_meeting($id);
        $DB->delete_records('meetbridge_moderator', ['meetbridge' => $id]);
        // Labels say for whom a link is, and may name people.
        $DB->delete_records('meetbridge_guestlink', ['meetbridge' => $id]);
        orders::forget_meeting($DB->get_field('meetbridge', 'room', ['id' => $id], MUST_EXIST));
    }

    /**
     * Deletes what is kept about somebody at some places.
     *
     * @param int $userid user id
     * @param context[] $contexts the places
     */
    public static function of_person(int $userid, array $contexts): void {
        $ids = array_values(array_filter(array_map(fn($context) => traces::instance_of($context), $contexts)));
        if ($ids) {
            self::of_meetings($userid, $ids);
        }
        foreach ($contexts as $context) {
            if ($context instanceof context_user && (int) $context->instanceid === $userid) {
                self::of_name($userid);
            }
        }
    }

    /**
     * Deletes what is kept about somebody in some meetings.
     *
     * @param int $userid user id
     * @param int[] $ids instance ids
     */
    private static function of_meetings(int $userid, array $ids): void {
        global $DB;
        ledger::forget_user($userid, $ids);
        [$in, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED);
        $params['userid'] = $userid;
        $DB->delete_records_select('meetbridge_moderator', "userid = :userid AND meetbridge $in", $params);
        // Links they made may be in other people's hands, and stay good; only who made them is forgotten.
        $DB->set_field_select('meetbridge_guestlink', 'usermodified', 0, "usermodified = :userid AND meetbridge $in", $params);
        $person = pseudonyms::known($userid);
        if ($person !== null) {
            orders::forget_person($person);
        }
    }

    /**
     * Deletes the name by which the bridge knows somebody; with a new visit they get a new one.
     *
     * @param int $userid user id
     */
    private static function of_name(int $userid): void {
        $person = pseudonyms::known($userid);
        if ($person !== null) {
            orders::forget_person($person);
            pseudonyms::forget($userid);
        }
    }
}
