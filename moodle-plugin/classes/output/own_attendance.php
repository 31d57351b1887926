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

use mod_meetbridge\local\attendance\audience;
use mod_meetbridge\local\attendance\line;
use mod_meetbridge\local\attendance\sheet;
use mod_meetbridge\local\meetings\meeting;
use renderable;
use renderer_base;
use templatable;

/**
 * When somebody was in a meeting themselves, and how long.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_attendance implements renderable, templatable {
    /**
     * Takes whose it is.
     *
     * @param meeting $meeting the meeting
     * @param int $userid user id
     * @param int $now epoch seconds
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var int user id */
        private readonly int $userid,
        /** @var int epoch seconds */
        private readonly int $now,
    ) {
    }

    /**
     * The attendance of the current user as HTML; empty where they may not see it or there is none.
     *
     * @param meeting $meeting the meeting
     * @param int $now epoch seconds
     * @param renderer_base $output renderer
     * @return string
     */
    public static function html(meeting $meeting, int $now, renderer_base $output): string {
        global $USER;
        if (!isloggedin() || isguestuser() || !has_capability('mod/meetbridge:viewownattendance', $meeting->context)) {
            return '';
        }
        $own = (new self($meeting, (int) $USER->id, $now))->export_for_template($output);
        return $own['sessions'] ? $output->render_from_template('mod_meetbridge/own_attendance', $own) : '';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output renderer
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $sheet = new sheet($this->meeting, audience::alone($this->meeting, $this->userid), $this->now);
        $words = new attendance_words($this->meeting, false);
        $row = fn(line $line) => [
            'joined' => $words->moment($line->joined),
            'left' => $line->left ? $words->moment($line->left) : get_string('attendance_inside', 'mod_meetbridge'),
            'duration' => $line->duration(),
            'marks' => $words->marks($line),
        ];
        $lines = $sheet->each(null);
        $several = count($lines) > 1;
        return [
            'sessions' => array_map($row, array_reverse($lines)),
            'several' => $several,
            'total' => $several ? $sheet->together()[0]->duration() : '',
        ];
    }
}
