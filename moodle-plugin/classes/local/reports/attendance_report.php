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

namespace mod_meetbridge\local\reports;

use mod_meetbridge\local\people\person_name;

/**
 * Where one person stands in one session, as the bridge reports it (shared/contract/report.ts); a later one replaces it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attendance_report {
    /** @var string[] who somebody can be in a meeting */
    public const ROLES = ['moderator', 'presenter', 'attendee', 'observer'];

    /** @var int the latest moment that is believed, epoch milliseconds: the year 2286 */
    private const LATEST = 9999999999999;

    /**
     * Takes what a report says.
     *
     * @param string $room the id of the meeting for the bridge
     * @param int $groupid the group whose room it was; 0 for none
     * @param string $session one run of the room
     * @param string $person the name under which the bridge knows the person
     * @param string $name as they are called in the meeting
     * @param bool $guest whether they came without an account
     * @param string $role one of ROLES
     * @param int $revision the higher one holds
     * @param array $intervals each [from, to], epoch milliseconds; to is null while they are inside; merged and in order
     * @param bool $present whether they are inside
     */
    private function __construct(
        /** @var string the id of the meeting for the bridge */
        public readonly string $room,
        /** @var int the group whose room it was; 0 for none */
        public readonly int $groupid,
        /** @var string one run of the room */
        public readonly string $session,
        /** @var string the name under which the bridge knows the person */
        public readonly string $person,
        /** @var string as they are called in the meeting */
        public readonly string $name,
        /** @var bool whether they came without an account */
        public readonly bool $guest,
        /** @var string one of ROLES */
        public readonly string $role,
        /** @var int the higher one holds */
        public readonly int $revision,
        /** @var array each [from, to], epoch milliseconds; to is null while they are inside */
        public readonly array $intervals,
        /** @var bool whether they are inside */
        public readonly bool $present,
    ) {
    }

    /**
     * Reads a report.
     *
     * @param mixed $report JSON read into arrays
     * @return self|null null where it is none, or of a kind that only a newer plugin knows
     */
    public static function read(mixed $report): ?self {
        if (!is_array($report) || ($report['kind'] ?? null) !== 'attendance') {
            return null;
        }
        $person = is_array($report['person'] ?? null) ? $report['person'] : [];
        $meeting = is_array($report['meeting'] ?? null) ? $report['meeting'] : [];
        $groupid = self::group($report['group'] ?? null);
        $intervals = self::intervals($report['intervals'] ?? null);
        $revision = $report['revision'] ?? null;
        $isgood = $groupid !== null && $intervals
            && is_int($revision) && $revision > 0 && $revision <= self::LATEST
            && self::is_id($report['session'] ?? null)
            && self::is_id($person['id'] ?? null)
            && self::is_id($meeting['id'] ?? null)
            && in_array($report['role'] ?? null, self::ROLES, true);
        return !$isgood ? null : new self(
            $meeting['id'],
            $groupid,
            $report['session'],
            $person['id'],
            person_name::clean(is_string($person['name'] ?? null) ? $person['name'] : ''),
            ($person['guest'] ?? null) === true,
            $report['role'],
            $revision,
            $intervals,
            end($intervals)[1] === null,
        );
    }

    /**
     * Reads the stays.
     *
     * @param mixed $value list of {from, to}
     * @return array each [from, to]; none where they are not well formed
     */
    private static function intervals(mixed $value): array {
        $intervals = [];
        $last = 0;
        foreach (is_array($value) && array_is_list($value) ? $value : [] as $stay) {
            $from = is_array($stay) ? ($stay['from'] ?? null) : null;
            $to = is_array($stay) ? ($stay['to'] ?? null) : null;
            // Only the last one may be open, so nothing comes after a stay without an end.
            if ($last === null || !is_int($from) || $from < $last || $from > self::LATEST) {
                return [];
            }
            if ($to !== null && (!is_int($to) || $to < $from || $to > self::LATEST)) {
                return [];
            }
            $intervals[] = [$from, $to];
            $last = $to;
        }
        return $intervals;
    }

    /**
     * Reads the group, whose id the bridge has from this site.
     *
     * @param mixed $group {id, title} or null
     * @return int|null group id, 0 for none, null where it is not well formed
     */
    private static function group(mixed $group): ?int {
        if ($group === null) {
            return 0;
        }
        $id = is_array($group) && is_string($group['id'] ?? null) ? $group['id'] : '';
        return preg_match('/^[1-9][0-9]{0,9}$/D', $id) ? (int) $id : null;
    }

    /**
     * Whether a value can be an id that this site or its bridge made.
     *
     * @param mixed $value the value
     * @return bool
     */
    private static function is_id(mixed $value): bool {
        return is_string($value) && preg_match('/^[\x21-\x7e]{1,64}$/D', $value) === 1;
    }
}
