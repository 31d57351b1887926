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
use context_module;
use context_user;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\userlist;

/**
 * Where something about somebody is kept.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class traces {
    /** @var string[] tables with something about people in one meeting, to the column that says about whom */
    private const OF_MEETINGS = [
        'meetbridge_attendance' => 'userid',
        'meetbridge_moderator' => 'userid',
        'meetbridge_guestlink' => 'usermodified',
    ];

    /**
     * The places with something about somebody: their meetings, and their own page for the name the bridge knows them by.
     *
     * @param int $userid user id
     * @return contextlist
     */
    public static function contexts_of(int $userid): contextlist {
        $contexts = new contextlist();
        foreach (self::OF_MEETINGS as $table => $column) {
            $contexts->add_from_sql(
                "SELECT ctx.id
                   FROM {{$table}} t
                   JOIN {modules} kind ON kind.name = :kind
                   JOIN {course_modules} cm ON cm.module = kind.id AND cm.instance = t.meetbridge
                   JOIN {context} ctx ON ctx.instanceid = cm.id AND ctx.contextlevel = :level
                  WHERE t.$column = :userid",
                ['kind' => 'meetbridge', 'level' => CONTEXT_MODULE, 'userid' => $userid],
            );
        }
        $contexts->add_from_sql(
            "SELECT ctx.id
               FROM {meetbridge_person} p
               JOIN {context} ctx ON ctx.instanceid = p.userid AND ctx.contextlevel = :level
              WHERE p.userid = :userid",
            ['level' => CONTEXT_USER, 'userid' => $userid],
        );
        return $contexts;
    }

    /**
     * Adds the people about whom something is kept at a place.
     *
     * @param userlist $userlist the place
     */
    public static function add_users(userlist $userlist): void {
        $context = $userlist->get_context();
        if ($context instanceof context_user) {
            $sql = 'SELECT userid FROM {meetbridge_person} WHERE userid = :userid';
            $userlist->add_from_sql('userid', $sql, ['userid' => $context->instanceid]);
            return;
        }
        $id = self::instance_of($context);
        foreach ($id === null ? [] : self::OF_MEETINGS as $table => $column) {
            // 0 is a guest, or somebody who has been forgotten.
            $sql = "SELECT $column FROM {{$table}} WHERE meetbridge = :id AND $column <> 0";
            $userlist->add_from_sql($column, $sql, ['id' => $id]);
        }
    }

    /**
     * The meeting of a place.
     *
     * @param context $context the place
     * @return int|null instance id; null where the place is none of a meeting
     */
    public static function instance_of(context $context): ?int {
        if (!$context instanceof context_module) {
            return null;
        }
        $cm = get_coursemodule_from_id('meetbridge', $context->instanceid);
        return $cm ? (int) $cm->instance : null;
    }
}
