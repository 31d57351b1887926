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
 * The page by which people without an account join; nobody is asked to log in, also where the site asks everybody.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:ignore moodle.Files.RequireLogin.Missing -- whoever has the whole link may come.
require(__DIR__ . '/../../config.php');

use mod_meetbridge\output\guest_card;

$link = required_param('link', PARAM_INT);

$PAGE->set_context(context_system::instance());
$PAGE->set_url('/mod/meetbridge/guest.php', ['link' => $link]);
// The layout without menus: they lead to places where a guest would have to log in.
$PAGE->set_pagelayout('secure');
$PAGE->set_title(get_string('modulename', 'mod_meetbridge'));
$PAGE->set_heading(format_string($SITE->fullname));
header('X-Robots-Tag: noindex');

echo $OUTPUT->header();
echo $OUTPUT->render_from_template(
    'mod_meetbridge/meeting_card',
    (new guest_card($link, time()))->export_for_template($OUTPUT),
);
echo $OUTPUT->footer();
