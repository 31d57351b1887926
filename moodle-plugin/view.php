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
 * A meeting's page.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use mod_meetbridge\event\course_module_viewed;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\output\view_page;

$meeting = meeting::from_cmid(required_param('id', PARAM_INT));
$wanted = optional_param('group', 0, PARAM_INT);
require_login($meeting->cm->get_course(), true, $meeting->cm);
require_capability('mod/meetbridge:view', $meeting->context);

$PAGE->set_url('/mod/meetbridge/view.php', ['id' => $meeting->cm->id] + ($wanted ? ['group' => $wanted] : []));
$PAGE->set_title(format_string($meeting->cm->get_course()->shortname) . ': ' . $meeting->cm->get_formatted_name());
$PAGE->set_heading(format_string($meeting->cm->get_course()->fullname));
$PAGE->set_activity_record($meeting->record);
course_module_viewed::of($meeting)->trigger();
(new completion_info($meeting->cm->get_course()))->set_module_viewed($meeting->cm);

$rooms = groups::of($meeting, (int) $USER->id);
// A room that is not theirs is no reason for an error page: they land in their own.
$room = groups::pick($meeting, $rooms, $wanted) ?? groups::pick($meeting, $rooms, 0);
$page = new view_page($meeting, $rooms, $room, time());

echo $OUTPUT->header();
echo $OUTPUT->render_from_template('mod_meetbridge/view_page', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
