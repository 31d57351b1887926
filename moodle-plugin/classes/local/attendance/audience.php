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

use core_user\fields;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;

/**
 * Whose attendance somebody may read: everybody's, that of some groups, or their own.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class audience {
    /**
     * Takes who is shown.
     *
     * @param meeting $meeting the meeting
     * @param int[]|null $groupids the rooms of these groups; null for all
     * @param int|null $userid this person only; null for everybody
     * @param bool $fullnames whether names are shown in full
     */
    private function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var int[]|null the rooms of these groups; null for all */
        private readonly ?array $groupids,
        /** @var int|null this person only; null for everybody */
        private readonly ?int $userid,
        /** @var bool whether names are shown in full */
        public readonly bool $fullnames,
    ) {
    }

    /**
     * Those whose attendance the current user may read.
     *
     * @param meeting $meeting the meeting
     * @param int $groupid one group only; 0 for all they may see
     * @return self
     */
    public static function of(meeting $meeting, int $groupid): self {
        $fullnames = has_capability('moodle/site:viewfullnames', $meeting->context);
        $allowed = self::allowed_groups($meeting);
        if ($groupid) {
            $groupids = $allowed === null || in_array($groupid, $allowed, true) ? [$groupid] : [];
            return new self($meeting, $groupids, null, $fullnames);
        }
        return new self($meeting, $allowed, null, $fullnames);
    }

    /**
     * One person alone.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @return self
     */
    public static function alone(meeting $meeting, int $userid): self {
        return new self($meeting, null, $userid, true);
    }

    /**
     * The condition on rows of the attendance table.
     *
     * @param string $alias of the table
     * @return array SQL, named parameters
     */
    public function where(string $alias): array {
        global $DB;
        if ($this->userid !== null) {
            return ["$alias.userid = :whose", ['whose' => $this->userid]];
        }
        if ($this->groupids === null) {
            return ['1 = 1', []];
        }
        if (!$this->groupids) {
            return ['1 = 0', []];
        }
        [$in, $params] = $DB->get_in_or_equal($this->groupids, SQL_PARAMS_NAMED, 'room');
        [$members, $moreparams] = $DB->get_in_or_equal($this->groupids, SQL_PARAMS_NAMED, 'member');
        // What was before the meeting had groups is of those who are in the group.
        $sql = "($alias.groupid $in OR ($alias.groupid = 0 AND EXISTS (
                    SELECT 1 FROM {groups_members} gm WHERE gm.userid = $alias.userid AND gm.groupid $members)))";
        return [$sql, $params + $moreparams];
    }

    /**
     * Whether it is one person alone.
     *
     * @return bool
     */
    public function is_one(): bool {
        return $this->userid !== null;
    }

    /**
     * What is read of accounts.
     *
     * @return fields
     */
    public function fields(): fields {
        return fields::for_name()->with_identity($this->meeting->context, false);
    }

    /**
     * By what accounts are told apart, for those who may see it.
     *
     * @return string[] names of fields, such as "email"
     */
    public function identity(): array {
        return $this->userid !== null ? [] : fields::get_identity_fields($this->meeting->context, false);
    }

    /**
     * The groups whose rooms the current user may look into.
     *
     * @param meeting $meeting the meeting
     * @return int[]|null null for all
     */
    private static function allowed_groups(meeting $meeting): ?array {
        global $USER;
        $isseparate = groups_get_activity_groupmode($meeting->cm) == SEPARATEGROUPS;
        if (!$isseparate || has_capability('moodle/site:accessallgroups', $meeting->context)) {
            return null;
        }
        return array_map('intval', array_keys(groups::of($meeting, (int) $USER->id)));
    }
}
