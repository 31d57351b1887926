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
 * Backs a meeting up.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/backup_meetbridge_stepslib.php');

/**
 * Backs a meeting up.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_meetbridge_activity_task extends backup_activity_task {
    /**
     * There are no settings but the usual ones.
     */
    protected function define_my_settings() {
    }

    /**
     * One file holds it all.
     */
    protected function define_my_steps() {
        $this->add_step(new backup_meetbridge_activity_structure_step('meetbridge_structure', 'meetbridge.xml'));
    }

    /**
     * Makes links to meetings independent of this site.
     *
     * @param string $content HTML
     * @return string
     */
    public static function encode_content_links($content) {
        global $CFG;
        $base = preg_quote($CFG->wwwroot . '/mod/meetbridge', '/');
        $content = preg_replace('/' . $base . '\/index\.php\?id=(\d+)/', '$@MEETBRIDGEINDEX*$1@$', $content);
        return preg_replace('/' . $base . '\/view\.php\?id=(\d+)/', '$@MEETBRIDGEVIEWBYID*$1@$', $content);
    }
}
