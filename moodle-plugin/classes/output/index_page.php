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

use cm_info;
use mod_meetbridge\local\meetings\phase;
use mod_meetbridge\local\meetings\presence;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The meetings of a course that the reader may view: when they are, where they stand, how many are inside.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class index_page implements renderable, templatable {
    /**
     * Takes the course.
     *
     * @param stdClass $course the course
     * @param int $now epoch seconds
     */
    public function __construct(
        /** @var stdClass the course */
        private readonly stdClass $course,
        /** @var int epoch seconds */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $modinfo = get_fast_modinfo($this->course);
        $cms = array_filter(
            $modinfo->get_instances_of('meetbridge'),
            fn($cm) => $cm->uservisible && has_capability('mod/meetbridge:view', $cm->context),
        );
        $present = presence::counts($cms);
        $meetings = array_map(fn($cm) => $this->row($cm, $present[$cm->instance] ?? 0), array_values($cms));
        return [
            'meetings' => $meetings,
            'hasmeetings' => (bool) $meetings,
            'hassections' => course_format_uses_sections($this->course->format),
        ];
    }

    /**
     * One meeting.
     *
     * @param cm_info $cm course module
     * @param int $present how many are inside
     * @return array
     */
    private function row(cm_info $cm, int $present): array {
        $times = (array) $cm->customdata;
        $moment = fn($name) => empty($times[$name]) ? '' : userdate($times[$name]);
        return [
            'name' => $cm->get_formatted_name(),
            'address' => $cm->url->out(false),
            'isdimmed' => !$cm->visible,
            'section' => get_section_name($this->course, $cm->get_section_info()),
            'opens' => $moment('opensat'),
            'closes' => $moment('closesat'),
            'state' => phase::of($cm, $this->now)->words(),
            'present' => $present,
        ];
    }
}
