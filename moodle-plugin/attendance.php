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
 * The page of a meeting's attendance: of everybody, or of the reader alone.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use mod_meetbridge\event\attendance_viewed;
use mod_meetbridge\local\attendance\audience;
use mod_meetbridge\local\attendance\sheet;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\output\attendance_choice;
use mod_meetbridge\output\attendance_table;
use mod_meetbridge\output\own_attendance;

$meeting = meeting::from_cmid(required_param('id', PARAM_INT));
$session = optional_param('session', attendance_choice::TOGETHER, PARAM_NOTAGS);
$download = optional_param('download', '', PARAM_ALPHA);
require_login($meeting->cm->get_course(), true, $meeting->cm);

$url = new moodle_url('/mod/meetbridge/attendance.php', ['id' => $meeting->cm->id]);
$PAGE->set_url($url);
$PAGE->set_title(get_string('attendance', 'mod_meetbridge') . ': ' . $meeting->cm->get_formatted_name());
$PAGE->set_heading(format_string($meeting->cm->get_course()->fullname));
$PAGE->set_activity_record($meeting->record);
$PAGE->activityheader->set_attrs(['description' => '', 'hidecompletion' => true]);
$now = time();

if (!has_capability('mod/meetbridge:viewattendance', $meeting->context)) {
    require_capability('mod/meetbridge:viewownattendance', $meeting->context);
    $own = own_attendance::html($meeting, $now, $OUTPUT);
    echo $OUTPUT->header();
    echo $own !== '' ? $own : html_writer::tag('p', get_string('attendance_own_none', 'mod_meetbridge'));
    echo $OUTPUT->footer();
    exit;
}

$audience = audience::of($meeting, (int) groups_get_activity_group($meeting->cm, true));
$sheet = new sheet($meeting, $audience, $now);
$choice = new attendance_choice($meeting, $sheet->visible_sessions(), $session);
$chosen = $choice->chosen();
$istogether = $chosen === attendance_choice::TOGETHER;
$table = new attendance_table($meeting, $audience, $istogether, new moodle_url($url, ['session' => $chosen]), $download);
$lines = $istogether ? $sheet->together() : $sheet->each($chosen === attendance_choice::EACH ? null : $chosen);
attendance_viewed::of($meeting, $download)->trigger();

if ($table->is_downloading()) {
    \core\session\manager::write_close();
    $table->print_lines($lines);
    exit;
}
echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('attendance', 'mod_meetbridge'), 3);
echo html_writer::start_div('mod-meetbridge-attendance');
echo groups_print_activity_menu($meeting->cm, new moodle_url($url, ['session' => $chosen]), true);
echo $OUTPUT->render($choice->select($url));
$table->print_lines($lines);
echo html_writer::tag('p', get_string('attendance_about_marks', 'mod_meetbridge', (object) [
    'late' => (int) $meeting->record->lateafter,
    'early' => (int) $meeting->record->earlybefore,
]), ['class' => 'text-muted']);
echo html_writer::end_div();
echo $OUTPUT->footer();
