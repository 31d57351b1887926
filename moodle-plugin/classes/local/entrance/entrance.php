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

namespace mod_meetbridge\local\entrance;

use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;

/**
 * Decides who may join a meeting, and as what; the bridge decides again on what only it can know.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class entrance {
    /** @var string leads the meeting */
    public const MODERATOR = 'moderator';

    /** @var string takes part */
    public const ATTENDEE = 'attendee';

    /**
     * Somebody's role.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @return string
     */
    public static function role(meeting $meeting, int $userid): string {
        $moderates = $meeting->record->moderators === meeting::BY_NAME
            ? in_array($userid, $meeting->named_moderators(), true)
            : has_capability('mod/meetbridge:moderate', $meeting->context, $userid);
        return $moderates ? self::MODERATOR : self::ATTENDEE;
    }

    /**
     * Why somebody may not join now.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @param int|null $groupid the room, as groups::choose() names it
     * @param int $now epoch seconds
     * @return refusal|null null where they may
     */
    public static function refusal(meeting $meeting, int $userid, ?int $groupid, int $now): ?refusal {
        if (connection::current() === null) {
            return refusal::NOT_CONNECTED;
        }
        if (isguestuser($userid) || !has_capability('mod/meetbridge:join', $meeting->context, $userid)) {
            return refusal::NOT_ALLOWED;
        }
        if ($meeting->closes_at() !== null && $now >= $meeting->closes_at()) {
            return refusal::OVER;
        }
        if ($groupid === null) {
            return refusal::NO_GROUP;
        }
        $isearly = $meeting->opens_at() !== null && $now < $meeting->opens_at();
        return $isearly && self::role($meeting, $userid) !== self::MODERATOR ? refusal::NOT_YET : null;
    }
}
