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

namespace mod_meetbridge\local\reminders;

use core\message\message;
use mod_meetbridge\local\meetings\meeting;
use moodle_url;
use stdClass;

/**
 * One reminder, in the language and the time zone of whoever gets it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminder {
    /** @var string name of the message provider */
    public const PROVIDER = 'starting';

    /**
     * Writes it.
     *
     * @param stdClass $user row of the user table
     * @param meeting $meeting the meeting
     * @return message
     */
    public static function to(stdClass $user, meeting $meeting): message {
        $before = force_current_language($user->lang);
        try {
            return self::write($user, $meeting);
        } finally {
            force_current_language($before);
        }
    }

    /**
     * Writes it in the language that holds now.
     *
     * @param stdClass $user row of the user table
     * @param meeting $meeting the meeting
     * @return message
     */
    private static function write(stdClass $user, meeting $meeting): message {
        $course = $meeting->cm->get_course();
        $zone = \core_date::get_user_timezone($user);
        $a = (object) [
            'meeting' => $meeting->title(),
            'course' => html_to_text(format_string($course->fullname, true, ['context' => $meeting->context]), 0, false),
            'time' => userdate($meeting->opens_at(), '', $zone),
            'zone' => \core_date::get_localised_timezone($zone),
        ];
        $url = (new moodle_url('/mod/meetbridge/view.php', ['id' => $meeting->cm->id]))->out(false);
        $text = get_string('reminder_text', 'mod_meetbridge', $a);
        $message = new message();
        $message->component = 'mod_meetbridge';
        $message->name = self::PROVIDER;
        $message->notification = 1;
        $message->courseid = $course->id;
        $message->userfrom = \core_user::get_noreply_user();
        $message->userto = $user;
        $message->subject = get_string('reminder_subject', 'mod_meetbridge', $a);
        $message->fullmessage = "$text\n\n$url";
        $message->fullmessageformat = FORMAT_PLAIN;
        $link = \html_writer::link($url, s($a->meeting));
        $message->fullmessagehtml = \html_writer::tag('p', s($text)) . \html_writer::tag('p', $link);
        $message->smallmessage = get_string('reminder_small', 'mod_meetbridge', $a);
        $message->contexturl = $url;
        $message->contexturlname = $a->meeting;
        return $message;
    }
}
