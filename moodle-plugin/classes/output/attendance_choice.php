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

use mod_meetbridge\local\attendance\session;
use mod_meetbridge\local\meetings\meeting;
use moodle_url;
use single_select;

/**
 * Which sessions and which group the attendance page shows.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attendance_choice {
    /** @var string a line for each person, over all sessions */
    public const TOGETHER = 'together';

    /** @var string a line for each person in each session */
    public const EACH = 'each';

    /**
     * Takes what there is to choose from.
     *
     * @param meeting $meeting the meeting
     * @param session[] $sessions those that may be shown, the latest first, by id
     * @param string $chosen TOGETHER, EACH or the id of a session; anything else counts as TOGETHER
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var session[] those that may be shown, the latest first, by id */
        private readonly array $sessions,
        /** @var string what the reader asked for */
        private readonly string $chosen,
    ) {
    }

    /**
     * What is shown.
     *
     * @return string TOGETHER, EACH or the id of a session
     */
    public function chosen(): string {
        return $this->chosen === self::EACH || isset($this->sessions[$this->chosen]) ? $this->chosen : self::TOGETHER;
    }

    /**
     * The choice.
     *
     * @param moodle_url $address of the page
     * @return single_select
     */
    public function select(moodle_url $address): single_select {
        $words = new attendance_words($this->meeting, false);
        $options = [
            self::TOGETHER => get_string('attendance_together', 'mod_meetbridge'),
            self::EACH => get_string('attendance_each', 'mod_meetbridge'),
        ];
        foreach ($this->sessions as $session) {
            $about = ['from' => $words->moment($session->from), 'people' => $session->people];
            $options[$session->id] = get_string('attendance_session_of', 'mod_meetbridge', (object) $about)
                . ($session->groupid ? ' · ' . $words->group($session->groupid) : '');
        }
        $select = new single_select($address, 'session', $options, $this->chosen(), null, 'mod_meetbridge_session');
        $select->set_label(get_string('attendance_show', 'mod_meetbridge'));
        return $select;
    }
}
