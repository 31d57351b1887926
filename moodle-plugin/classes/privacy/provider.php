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

namespace mod_meetbridge\privacy;

use context;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\userlist;
use mod_meetbridge\local\privacy\erasure;
use mod_meetbridge\local\privacy\export;
use mod_meetbridge\local\privacy\traces;

/**
 * What the plugin keeps about people, and how they see it and have it deleted.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider {
    /** @var string[][] table to its columns about people; each has words, as privacy_TABLE_COLUMN */
    private const TABLES = [
        'attendance' => [
            'groupid', 'session', 'person', 'userid', 'name', 'guest', 'role', 'joinedat', 'leftat', 'intervals', 'total',
            'present',
        ],
        'guestlink' => ['label', 'usermodified', 'timecreated', 'revokedat'],
        'moderator' => ['userid'],
        'order' => ['body'],
        'person' => ['userid', 'person', 'timecreated'],
    ];

    /** @var string[][] what leaves this site, and where to; each has words, as privacy_PLACE_FIELD */
    private const ELSEWHERE = [
        'bridge' => ['person', 'name', 'picture', 'language', 'role', 'group', 'times'],
        'mediaserver' => ['person', 'name', 'picture', 'media', 'address'],
    ];

    /**
     * What is kept, and what leaves this site.
     *
     * @param collection $collection to add to
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        foreach (self::TABLES as $table => $columns) {
            $collection->add_database_table('meetbridge_' . $table, self::words($table, $columns), 'privacy_' . $table);
        }
        foreach (self::ELSEWHERE as $place => $fields) {
            $collection->add_external_location_link($place, self::words($place, $fields), 'privacy_' . $place);
        }
        return $collection;
    }

    /**
     * Where something about somebody is kept.
     *
     * @param int $userid user id
     * @return contextlist
     */
    public static function get_contexts_for_userid(int $userid): contextlist {
        return traces::contexts_of($userid);
    }

    /**
     * About whom something is kept at a place.
     *
     * @param userlist $userlist the place, to add to
     */
    public static function get_users_in_context(userlist $userlist) {
        traces::add_users($userlist);
    }

    /**
     * Shows somebody what is kept about them.
     *
     * @param approved_contextlist $contextlist who, and where
     */
    public static function export_user_data(approved_contextlist $contextlist) {
        foreach ($contextlist->get_contexts() as $context) {
            export::write($context, $contextlist->get_user());
        }
    }

    /**
     * Deletes what is kept about anybody at a place.
     *
     * @param context $context the place
     */
    public static function delete_data_for_all_users_in_context(context $context) {
        erasure::of_place($context);
    }

    /**
     * Deletes what is kept about somebody at some places.
     *
     * @param approved_contextlist $contextlist who, and where
     */
    public static function delete_data_for_user(approved_contextlist $contextlist) {
        erasure::of_person((int) $contextlist->get_user()->id, $contextlist->get_contexts());
    }

    /**
     * Deletes what is kept about some people at a place.
     *
     * @param approved_userlist $userlist who, and where
     */
    public static function delete_data_for_users(approved_userlist $userlist) {
        foreach ($userlist->get_userids() as $userid) {
            erasure::of_person((int) $userid, [$userlist->get_context()]);
        }
    }

    /**
     * The names of the words about each field.
     *
     * @param string $of table or place
     * @param string[] $fields fields
     * @return string[] field to string identifier
     */
    private static function words(string $of, array $fields): array {
        return array_combine($fields, array_map(fn($field) => 'privacy_' . $of . '_' . $field, $fields));
    }
}
