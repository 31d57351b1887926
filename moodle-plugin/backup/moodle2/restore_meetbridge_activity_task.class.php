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

/**
 * Restores a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/restore_meetbridge_stepslib.php');

/**
 * Restores a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_meetbridge_activity_task extends restore_activity_task {
    /**
     * There are no settings but the usual ones.
     */
    protected function define_my_settings() {
    }

    /**
     * One file holds it all.
     */
    protected function define_my_steps() {
        $this->add_step(new restore_meetbridge_activity_structure_step('meetbridge_structure', 'meetbridge.xml'));
    }

    /**
     * Where links to other places may stand.
     *
     * @return restore_decode_content[]
     */
    public static function define_decode_contents() {
        return [new restore_decode_content('meetbridge', ['intro'], 'meetbridge')];
    }

    /**
     * How links to meetings become those of this site.
     *
     * @return restore_decode_rule[]
     */
    public static function define_decode_rules() {
        return [
            new restore_decode_rule('MEETBRIDGEVIEWBYID', '/mod/meetbridge/view.php?id=$1', 'course_module'),
            new restore_decode_rule('MEETBRIDGEINDEX', '/mod/meetbridge/index.php?id=$1', 'course'),
        ];
    }

    /**
     * The legacy log knows nothing of meetings.
     *
     * @return restore_log_rule[]
     */
    public static function define_restore_log_rules() {
        return [];
    }
}
