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

namespace mod_meetbridge\admin;

use admin_category;
use admin_externalpage;
use admin_root;
use admin_settingpage;
use moodle_url;

/**
 * The plugin's pages in the administration: the defaults for meetings, and the connection with the bridge.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pages {
    /** @var string the page on which the site is connected */
    public const CONNECTION = 'mod_meetbridge_connection';

    /**
     * Adds them.
     *
     * @param admin_root $root Moodle's
     * @param string $section the name Moodle knows the plugin's settings by
     * @param bool $ishidden whether the plugin is switched off
     */
    public static function add(admin_root $root, string $section, bool $ishidden): void {
        $root->add('modsettings', new admin_category('modmeetbridgefolder', self::word('pluginname'), $ishidden));
        $root->add('modmeetbridgefolder', new admin_externalpage(
            self::CONNECTION,
            self::word('connection'),
            new moodle_url('/mod/meetbridge/connection.php'),
            'moodle/site:config',
            $ishidden,
        ));
        $settings = new admin_settingpage($section, self::word('settings_page'), 'moodle/site:config', $ishidden);
        if ($root->fulltree) {
            option_settings::add_to($settings);
        }
        $root->add('modmeetbridgefolder', $settings);
    }

    /**
     * A word of the plugin.
     *
     * @param string $key its key
     * @return string
     */
    private static function word(string $key): string {
        return get_string($key, 'mod_meetbridge');
    }
}
