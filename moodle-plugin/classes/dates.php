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

namespace mod_meetbridge;

use core\activity_dates;

/**
 * The times of a meeting as Moodle shows them on the course page and above the activity.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class dates extends activity_dates {
    /**
     * Opening and closing, where there are any.
     *
     * @return array
     */
    protected function get_dates(): array {
        $now = time();
        $dates = [];
        foreach (['opensat' => ['opens', 'opened'], 'closesat' => ['closes', 'closed']] as $name => [$ahead, $past]) {
            $moment = (int) ($this->cm->customdata[$name] ?? 0);
            if ($moment) {
                $dates[] = [
                    'dataid' => $name,
                    'label' => get_string('activitydate:' . ($moment > $now ? $ahead : $past), 'course'),
                    'timestamp' => $moment,
                ];
            }
        }
        return $dates;
    }
}
