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
 * The page of one meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use mod_meetbridge\local\meetings\meeting;

$meeting = meeting::from_cmid(required_param('id', PARAM_INT));
require_login($meeting->cm->course, true, $meeting->cm);
require_capability('mod/meetbridge:view', $meeting->context);

$PAGE->set_url('/mod/meetbridge/view.php', ['id' => $meeting->cm->id]);
$PAGE->set_title(format_string($meeting->record->name));
$PAGE->set_heading(format_string($meeting->cm->get_course()->fullname));

echo $OUTPUT->header();
echo $OUTPUT->footer();
