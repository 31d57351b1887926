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
use html_writer;
use mod_meetbridge\completion\course_page;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\phase;
use WeakMap;

/**
 * The place on the course page where a script writes who is inside, and ends the meeting for whoever may.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_status {
    /** @var WeakMap|null the pages whose script has been asked for: one call serves all their meetings */
    private static ?WeakMap $asked = null;

    /**
     * Adds the place behind the meeting's name. It asks the database nothing.
     *
     * @param cm_info $cm course module
     */
    public static function show(cm_info $cm): void {
        if (!$cm->uservisible || !has_capability('mod/meetbridge:view', $cm->context)) {
            return;
        }
        course_page::open($cm->get_modinfo());
        $phase = phase::of($cm, time());
        $place = html_writer::span($phase->words(), '', ['data-region' => 'words']);
        if (!groups::has_rooms($cm) && has_capability('mod/meetbridge:end', $cm->context)) {
            $place .= self::end_button($cm);
        }
        $times = (array) $cm->customdata;
        $cm->set_after_link(html_writer::div($place, 'mod-meetbridge mod-meetbridge-status', [
            'data-region' => 'mod_meetbridge/status',
            'data-cmid' => $cm->id,
            'data-state' => $phase->value,
            'data-opens' => $times['opensat'] ?? '',
            'data-closes' => $times['closesat'] ?? '',
        ]));
        self::ask_for_script();
    }

    /**
     * The button that ends the meeting; the script shows it while somebody is inside.
     *
     * @param cm_info $cm course module
     * @return string HTML
     */
    private static function end_button(cm_info $cm): string {
        return html_writer::tag('button', get_string('end', 'mod_meetbridge'), [
            'type' => 'button',
            'class' => 'btn btn-link btn-sm',
            'aria-label' => get_string('end_of', 'mod_meetbridge', $cm->get_formatted_name()),
            'data-action' => 'mod_meetbridge/end',
            'data-cmid' => $cm->id,
            'data-groupid' => 0,
            'hidden' => 'hidden',
        ]);
    }

    /**
     * Asks once a page for the scripts.
     */
    private static function ask_for_script(): void {
        global $PAGE;
        self::$asked ??= new WeakMap();
        if (isset(self::$asked[$PAGE->requires])) {
            return;
        }
        self::$asked[$PAGE->requires] = true;
        $PAGE->requires->js_call_amd('mod_meetbridge/course', 'init');
        $PAGE->requires->js_call_amd('mod_meetbridge/end', 'init');
    }
}
