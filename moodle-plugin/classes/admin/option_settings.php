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

use admin_setting;
use admin_setting_configcheckbox;
use admin_setting_configduration;
use admin_setting_configmulticheckbox;
use admin_setting_configselect;
use admin_setting_configtext;
use admin_setting_flag;
use admin_setting_heading;
use admin_settingpage;
use mod_meetbridge\form\meeting_fields;
use mod_meetbridge\form\restricted_field;
use mod_meetbridge\local\attendance\retention;
use mod_meetbridge\local\meetings\options;

/**
 * The site's default for each option of a meeting, and whether teachers may change it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class option_settings {
    /**
     * Adds all of them, and what this site tells the bridge about people.
     *
     * @param admin_settingpage $page the plugin's settings
     */
    public static function add_to(admin_settingpage $page): void {
        $page->add(self::heading('settings_defaults'));
        foreach (options::names() as $name) {
            $setting = self::setting($name);
            $setting->set_locked_flag_options(admin_setting_flag::ENABLED, false);
            $page->add($setting);
        }
        $page->add(self::heading('settings_people'));
        foreach (['sendpicture', 'sendlanguage'] as $name) {
            $page->add(new admin_setting_configcheckbox("mod_meetbridge/$name", ...[...self::words("settings_$name"), 1]));
        }
        $retention = [...self::words('settings_' . retention::SETTING), 0, DAYSECS];
        $page->add(new admin_setting_configduration('mod_meetbridge/' . retention::SETTING, ...$retention));
    }

    /**
     * The setting of one option.
     *
     * @param string $name one of options::names()
     * @return admin_setting
     */
    private static function setting(string $name): admin_setting {
        $key = "mod_meetbridge/$name";
        [$label, $help] = self::words('option_' . $name);
        $shipped = options::shipped($name);
        return match ($name) {
            'guests', 'startmuted', 'attendeesshare' => new admin_setting_configcheckbox($key, $label, $help, $shipped),
            'waitingroom', 'encryption' => new admin_setting_configselect(
                $key,
                $label,
                $help,
                $shipped,
                meeting_fields::choices($name),
            ),
            'restricted' => new admin_setting_configmulticheckbox(
                $key,
                $label,
                $help,
                restricted_field::boxes($shipped),
                meeting_fields::choices($name),
            ),
            'remindbefore' => new admin_setting_configduration($key, $label, $help, $shipped),
            default => new admin_setting_configtext($key, $label, $help, $shipped, PARAM_INT, 5),
        };
    }

    /**
     * A heading with a sentence below.
     *
     * @param string $name key of its string
     * @return admin_setting_heading
     */
    private static function heading(string $name): admin_setting_heading {
        return new admin_setting_heading("mod_meetbridge/$name", ...self::words($name));
    }

    /**
     * The label of a setting and what helps to choose.
     *
     * @param string $name key of its string
     * @return string[]
     */
    private static function words(string $name): array {
        return [get_string($name, 'mod_meetbridge'), get_string($name . '_help', 'mod_meetbridge')];
    }
}
