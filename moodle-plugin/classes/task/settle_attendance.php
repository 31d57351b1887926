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

namespace mod_meetbridge\task;

use mod_meetbridge\local\attendance\catching_up;

/**
 * Brings completion and grades up to the attendance that has been reported.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class settle_attendance extends \core\task\scheduled_task {
    /**
     * Its name, for administrators.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('task_settle_attendance', 'mod_meetbridge');
    }

    /**
     * Settles what is open. One meeting that fails is told of, tried again a minute later, and holds up no other.
     */
    public function execute(): void {
        $now = time();
        $before = (int) $this->get_last_run_time() ?: $now - MINSECS;
        self::report(catching_up::unsettled($now));
        self::report(catching_up::inside($now, $before));
        self::report(catching_up::closed($now));
    }

    /**
     * Tells what went wrong.
     *
     * @param \Throwable[] $failures by instance id
     */
    private static function report(array $failures): void {
        foreach ($failures as $instanceid => $failure) {
            mtrace_exception($failure);
            mtrace("Attendance of the meeting with instance id $instanceid is not settled.");
        }
    }
}
