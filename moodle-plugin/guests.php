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
 * The page where guest links are made, copied and taken back.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use mod_meetbridge\form\guest_link_form;
use mod_meetbridge\local\guests\guest_links;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\output\guest_links_table;

$meeting = meeting::from_cmid(required_param('id', PARAM_INT));
$revoke = optional_param('revoke', 0, PARAM_INT);
require_login($meeting->cm->course, true, $meeting->cm);
require_capability('mod/meetbridge:manageguests', $meeting->context);

$url = new moodle_url('/mod/meetbridge/guests.php', ['id' => $meeting->cm->id]);
$PAGE->set_url($url);
$PAGE->set_title(get_string('guests', 'mod_meetbridge') . ': ' . format_string($meeting->record->name));
$PAGE->set_heading(format_string($meeting->cm->get_course()->fullname));
$PAGE->activityheader->set_attrs(['description' => '', 'hidecompletion' => true]);

$now = time();
$mygroups = groups::of($meeting, $USER->id);
$seesall = !groups::separates($meeting) || has_capability('moodle/site:accessallgroups', $meeting->context);
$links = guest_links::of($meeting, $seesall ? null : array_keys($mygroups));

if ($revoke) {
    $named = array_values(array_filter($links, fn($link) => (int) $link->record->id === $revoke));
    $link = $named[0] ?? throw new moodle_exception('guests_error_link', 'mod_meetbridge', $url);
    if (optional_param('confirm', false, PARAM_BOOL) && confirm_sesskey()) {
        guest_links::revoke($meeting, $link, $now);
        redirect($url, get_string('guests_revoked', 'mod_meetbridge'), null, \core\output\notification::NOTIFY_SUCCESS);
    }
    echo $OUTPUT->header();
    echo $OUTPUT->confirm(
        get_string('guests_revoke_confirm', 'mod_meetbridge', s($link->record->label)),
        new single_button(
            new moodle_url($url, ['revoke' => $revoke, 'confirm' => 1]),
            get_string('guests_revoke', 'mod_meetbridge'),
        ),
        $url,
    );
    echo $OUTPUT->footer();
    exit;
}

$mayform = !groups::separates($meeting) || $mygroups;
$form = new guest_link_form($url, ['cmid' => $meeting->cm->id, 'groups' => $mygroups]);
if ($mayform && ($data = $form->get_data())) {
    guest_links::make($meeting, (int) ($data->groupid ?? 0), $data->label, (int) $data->expiresat, $data->maxuses, $now);
    redirect($url, get_string('guests_made', 'mod_meetbridge'), null, \core\output\notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('guests', 'mod_meetbridge'));
if (!$meeting->record->guests) {
    echo $OUTPUT->notification(get_string('guests_off', 'mod_meetbridge'), \core\output\notification::NOTIFY_WARNING, false);
}
echo html_writer::tag('p', get_string('guests_about', 'mod_meetbridge'));
echo $OUTPUT->render_from_template(
    'mod_meetbridge/guest_links',
    (new guest_links_table($meeting, $links, $now))->export_for_template($OUTPUT),
);
if ($mayform) {
    $form->display();
}
echo $OUTPUT->footer();
