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
 * Connects this site with a bridge, and shows whether all is well.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('mod_meetbridge_connection');

$page = new \mod_meetbridge\output\connection_page((bool) optional_param('check', 0, PARAM_BOOL));
$facts = $page->export_for_template($OUTPUT);
$PAGE->requires->js_call_amd('mod_meetbridge/connection', 'init', [$facts['id']]);
echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('connection', 'mod_meetbridge'));
echo $OUTPUT->render_from_template('mod_meetbridge/connection', $facts);
echo $OUTPUT->footer();
