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

use context;

/**
 * Those who can be named as moderators: whoever is enrolled and may join.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_choice {
    /**
     * Keeps where.
     *
     * @param context $context of the meeting, or of its course where it is new
     */
    public function __construct(
        /** @var context of the meeting, or of its course where it is new */
        private readonly context $context,
    ) {
    }

    /**
     * Those among some who cannot be named.
     *
     * @param int[] $userids user ids
     * @return int[]
     */
    public function strangers(array $userids): array {
        global $DB;
        if (!$userids) {
            return [];
        }
        [$enrolled, $params] = get_enrolled_sql($this->context, 'mod/meetbridge:join', 0, true);
        [$among, $named] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'named');
        $known = $DB->get_fieldset_sql("SELECT e.id FROM ($enrolled) e WHERE e.id $among", $params + $named);
        return array_values(array_diff($userids, array_map('intval', $known)));
    }

    /**
     * Their name, as it stands in the field; none for strangers, so that a made-up number gives no name away.
     *
     * @param int $userid user id
     * @return string|false HTML; false drops the choice
     */
    public function name(int $userid): string|false {
        $user = \core_user::get_user($userid);
        if (!$user || $user->deleted || !is_enrolled($this->context, $userid)) {
            return false;
        }
        return s(fullname($user, has_capability('moodle/site:viewfullnames', $this->context)));
    }
}
