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

use cm_info;
use moodle_url;
use navigation_node;

/**
 * The tabs of a meeting beside those that every activity has.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tabs {
    /** @var string[] page of the plugin to the right to open it; the order is that of the tabs */
    private const PAGES = ['attendance' => 'viewattendance', 'guests' => 'manageguests'];

    /**
     * Adds those that the current user may open, behind "Settings".
     *
     * @param cm_info $cm course module
     * @param navigation_node $node the activity's node
     */
    public static function add(cm_info $cm, navigation_node $node): void {
        $keys = $node->get_children_key_list();
        $settings = array_search('modedit', $keys, true);
        $before = $settings === false ? ($keys[0] ?? null) : ($keys[$settings + 1] ?? null);
        foreach (self::PAGES as $page => $right) {
            if (has_capability("mod/meetbridge:$right", $cm->context)) {
                $tab = navigation_node::create(
                    get_string($page, 'mod_meetbridge'),
                    new moodle_url("/mod/meetbridge/$page.php", ['id' => $cm->id]),
                    navigation_node::TYPE_SETTING,
                    null,
                    "mod_meetbridge_$page",
                );
                $node->add_node($tab, $before);
            }
        }
    }
}
