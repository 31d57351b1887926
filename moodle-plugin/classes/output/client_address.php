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

namespace mod_meetbridge\output;

use moodle_url;

/**
 * Where browsers find the meeting itself. Its folder is named after its content, so that no cache mixes two versions.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class client_address {
    /**
     * Address of the client's module.
     *
     * @return moodle_url
     */
    public static function get(): moodle_url {
        global $CFG;
        $built = $CFG->dirroot . '/mod/meetbridge/client/entry.php';
        $entry = is_readable($built) ? include($built) : 'meeting.js';
        return new moodle_url('/mod/meetbridge/client/' . $entry);
    }
}
