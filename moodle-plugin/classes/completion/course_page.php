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

namespace mod_meetbridge\completion;

use cm_info;
use course_modinfo;
use mod_meetbridge\local\attendance\attended;
use mod_meetbridge\local\attendance\stays;
use mod_meetbridge\local\meetings\options;
use stdClass;
use WeakMap;

/**
 * What a page with many meetings knows of its reader's attendance: read once for the whole course, not for each meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_page {
    /** @var WeakMap|null the pages that show meetings, by what Moodle knows of their course and reader */
    private static ?WeakMap $pages = null;

    /** @var stdClass[]|null rows of the course's meetings by id, once one is asked for */
    private ?array $records = null;

    /** @var array|null for each meeting the stays in each session */
    private ?array $sessions = null;

    /**
     * Keeps which page.
     *
     * @param int $courseid course id
     * @param int $userid its reader
     */
    private function __construct(
        /** @var int course id */
        private readonly int $courseid,
        /** @var int its reader */
        private readonly int $userid,
    ) {
    }

    /**
     * Says that a page shows meetings. Nothing is read before one of them is asked for.
     *
     * @param course_modinfo $modinfo the course as the reader sees it
     */
    public static function open(course_modinfo $modinfo): void {
        self::$pages ??= new WeakMap();
        self::$pages[$modinfo] ??= new self((int) $modinfo->get_course_id(), (int) $modinfo->get_user_id());
    }

    /**
     * The page that shows a meeting to somebody.
     *
     * @param cm_info $cm course module
     * @param int $userid user id
     * @return self|null null where no page is being made, as in a task: then what was read may be old by the next question
     */
    public static function showing(cm_info $cm, int $userid): ?self {
        $page = self::$pages[$cm->get_modinfo()] ?? null;
        return $page?->userid === $userid ? $page : null;
    }

    /**
     * A meeting of the course.
     *
     * @param int $instanceid instance id
     * @return stdClass row of the meetbridge table
     */
    public function record(int $instanceid): stdClass {
        global $DB;
        $this->records ??= $DB->get_records('meetbridge', ['course' => $this->courseid]);
        return options::applied($this->records[$instanceid]);
    }

    /**
     * What the reader attended.
     *
     * @param int $instanceid instance id
     * @param int $now epoch seconds
     * @return attended
     */
    public function attended(int $instanceid, int $now): attended {
        $this->sessions ??= $this->read($now);
        return new attended($this->sessions[$instanceid] ?? []);
    }

    /**
     * The reader's stays in all meetings of the course.
     *
     * @param int $now epoch seconds
     * @return array for each meeting the stays in each session
     */
    private function read(int $now): array {
        global $DB;
        $sql = 'SELECT a.id, a.meetbridge, a.session, a.intervals
                  FROM {meetbridge_attendance} a
                  JOIN {meetbridge} m ON m.id = a.meetbridge
                 WHERE m.course = :course AND a.userid = :userid';
        $sessions = [];
        foreach ($DB->get_records_sql($sql, ['course' => $this->courseid, 'userid' => $this->userid]) as $row) {
            $before = $sessions[$row->meetbridge][$row->session] ?? [];
            $sessions[$row->meetbridge][$row->session] = array_merge($before, stays::read($row->intervals, $now * 1000));
        }
        return $sessions;
    }
}
