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

use html_writer;
use mod_meetbridge\local\attendance\line;
use mod_meetbridge\local\meetings\meeting;
use moodle_url;

/**
 * Names, moments and marks of attendance, for a page or for a file.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attendance_words {
    /** @var string[] group id to name, once they are read */
    private array $groups = [];

    /**
     * Takes where it is said.
     *
     * @param meeting $meeting the meeting
     * @param bool $isfile whether it is for a file, where nothing is markup
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var bool whether it is for a file, where nothing is markup */
        private readonly bool $isfile,
    ) {
    }

    /**
     * Text that is no markup.
     *
     * @param string $text as it is
     * @return string
     */
    public function plain(string $text): string {
        return $this->isfile ? $text : s($text);
    }

    /**
     * Somebody's name; guests are told from accounts in words, because a guest may call themselves what they like.
     *
     * @param line $line what they attended
     * @return string
     */
    public function name(line $line): string {
        if ($line->user === null) {
            $name = $line->name === '' ? get_string('attendance_nameless', 'mod_meetbridge') : $line->name;
            $guest = get_string('attendance_guest', 'mod_meetbridge');
            return $this->isfile ? "$name ($guest)" : s($name) . ' ' . self::badge($guest);
        }
        $profile = ['id' => $line->user->userid, 'course' => $this->meeting->cm->course];
        return $this->isfile ? $line->name : html_writer::link(new moodle_url('/user/view.php', $profile), s($line->name));
    }

    /**
     * A moment in the reader's own time, to the second.
     *
     * @param int $milliseconds since 1970
     * @return string
     */
    public function moment(int $milliseconds): string {
        $format = $this->isfile ? '%Y-%m-%d %H:%M:%S' : get_string('attendance_moment', 'mod_meetbridge');
        return userdate(intdiv($milliseconds, 1000), $format, 99, false, false);
    }

    /**
     * The name of a group.
     *
     * @param int $groupid group id; 0 for none
     * @return string
     */
    public function group(int $groupid): string {
        if (!$groupid) {
            return '';
        }
        if (!isset($this->groups[$groupid])) {
            $name = groups_get_group_name($groupid);
            $this->groups[$groupid] = $name === false
                ? get_string('attendance_group_deleted', 'mod_meetbridge')
                : format_string($name, true, ['context' => $this->meeting->context, 'escape' => !$this->isfile]);
        }
        return $this->groups[$groupid];
    }

    /**
     * Late and early, in words.
     *
     * @param line $line what somebody attended
     * @return string
     */
    public function marks(line $line): string {
        $marks = [];
        foreach (['late' => $line->late, 'early' => $line->early] as $mark => $times) {
            if ($times > 0) {
                $isone = $line->session !== null;
                $marks[] = get_string($isone ? "attendance_$mark" : "attendance_{$mark}_times", 'mod_meetbridge', $times);
            }
        }
        return implode($this->isfile ? ', ' : ' ', $this->isfile ? $marks : array_map(fn($mark) => self::badge($mark), $marks));
    }

    /**
     * A word that stands out.
     *
     * @param string $word plain
     * @return string HTML
     */
    private static function badge(string $word): string {
        return html_writer::span(s($word), 'mod-meetbridge-mark');
    }
}
