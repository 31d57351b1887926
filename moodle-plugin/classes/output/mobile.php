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

use mod_meetbridge\local\meetings\meeting;
use moodle_url;

/**
 * A meeting in the mobile app: the app opens the activity in the browser of the device, logged in.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mobile {
    /**
     * The page of a meeting.
     *
     * @param array $args cmid
     * @return array templates
     */
    public static function view($args): array {
        global $OUTPUT;
        $meeting = meeting::from_cmid((int) ($args['cmid'] ?? 0));
        require_login($meeting->cm->course, false, $meeting->cm, true, true);
        require_capability('mod/meetbridge:view', $meeting->context);
        $html = $OUTPUT->render_from_template('mod_meetbridge/mobile_view', [
            'address' => (new moodle_url('/mod/meetbridge/view.php', ['id' => $meeting->cm->id]))->out(false),
            'intro' => format_module_intro('meetbridge', $meeting->record, $meeting->cm->id),
        ]);
        return ['templates' => [['id' => 'main', 'html' => $html]], 'javascript' => '', 'otherdata' => '', 'files' => []];
    }
}
