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

/**
 * Why somebody may not join now; each has words in the language file, as refusal_… .
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
enum refusal: string {
    /** The site is not paired with a bridge. */
    case NOT_CONNECTED = 'notconnected';
    /** The closing time has come. */
    case OVER = 'over';
    /** They have no right to join. */
    case NOT_ALLOWED = 'notallowed';
    /** They are in no group that has a room, or not in the one they asked for. */
    case NO_GROUP = 'nogroup';
    /** The opening time has not come. */
    case NOT_YET = 'notyet';
    /** The address of a guest link is not whole, or of no link that there is. */
    case LINK_UNKNOWN = 'linkunknown';
    /** A guest link was revoked, has expired, or its group is gone. */
    case LINK_OVER = 'linkover';
    /** A guest link has let in as many as it may. */
    case LINK_USED_UP = 'linkusedup';
    /** The meeting takes no guests. */
    case NO_GUESTS = 'noguests';
    /** A guest gave no name. */
    case NO_NAME = 'noname';

    /**
     * In words, with what helps.
     *
     * @return string
     */
    public function words(): string {
        return get_string('refusal_' . $this->value, 'mod_meetbridge');
    }

    /**
     * As an error of a web service.
     *
     * @return \moodle_exception
     */
    public function exception(): \moodle_exception {
        return new \moodle_exception('refusal_' . $this->value, 'mod_meetbridge');
    }
}
