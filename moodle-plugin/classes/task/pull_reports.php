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

use mod_meetbridge\local\reports\puller;

/**
 * Fetches attendance reports from the bridge.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class pull_reports extends \core\task\scheduled_task {
    /**
     * Its name, for administrators.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('task_pull_reports', 'mod_meetbridge');
    }

    /**
     * Does it. A bridge that does not answer is no failure of the task: Moodle would wait for up to a day before it asked again.
     */
    public function execute(): void {
        $trouble = puller::pull(time());
        if ($trouble !== null) {
            mtrace(get_string('reports_trouble', 'mod_meetbridge', $trouble));
        }
    }
}
