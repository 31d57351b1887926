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
 * The meetings of a course.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use mod_meetbridge\event\course_module_instance_list_viewed;
use mod_meetbridge\output\index_page;

$course = get_course(required_param('id', PARAM_INT));
require_course_login($course, true);
$PAGE->set_pagelayout('incourse');

$title = get_string('modulenameplural', 'mod_meetbridge');
$PAGE->set_url('/mod/meetbridge/index.php', ['id' => $course->id]);
$PAGE->set_title(format_string($course->shortname) . ': ' . $title);
$PAGE->set_heading(format_string($course->fullname));
$PAGE->navbar->add($title);
course_module_instance_list_viewed::create(['context' => context_course::instance($course->id)])->trigger();

echo $OUTPUT->header();
echo $OUTPUT->heading($title);
$page = new index_page($course, time());
echo $OUTPUT->render_from_template('mod_meetbridge/index_page', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
