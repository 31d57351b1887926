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

use mod_meetbridge\local\attendance\retention;
use mod_meetbridge\local\guests\old_links;

/**
 * Deletes what has been kept for long enough.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class clean_up extends \core\task\scheduled_task {
    /**
     * Its name, for administrators.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('task_clean_up', 'mod_meetbridge');
    }

    /**
     * Does it.
     */
    public function execute(): void {
        $now = time();
        retention::apply($now);
        old_links::delete($now);
    }
}
