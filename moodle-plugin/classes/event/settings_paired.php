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

namespace mod_meetbridge\event;

use mod_meetbridge\local\pairing\connection;
use moodle_url;

/**
 * Somebody connected this site with a bridge, or gave it a new key there.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class settings_paired extends \core\event\base {
    /**
     * The event of a connection.
     *
     * @param connection $connection what was agreed; nothing of it is secret
     * @return self
     */
    public static function of(connection $connection): self {
        return static::create([
            'context' => \context_system::instance(),
            'other' => ['site' => $connection->site, 'bridge' => $connection->origin],
        ]);
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name() {
        return get_string('event_settings_paired', 'mod_meetbridge');
    }

    /**
     * What happened, for the log.
     *
     * @return string
     */
    public function get_description() {
        return "The user with id '$this->userid' connected this site with the bridge at '{$this->other['bridge']}' "
            . "as site '{$this->other['site']}'.";
    }

    /**
     * Where one can see it.
     *
     * @return moodle_url
     */
    public function get_url() {
        return new moodle_url('/mod/meetbridge/connection.php');
    }

    /**
     * Nothing of it points into a course.
     *
     * @return bool
     */
    public static function get_other_mapping() {
        return false;
    }

    /**
     * What such an event is.
     */
    protected function init() {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }
}
