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

namespace mod_meetbridge\local\meetings;

use cm_info;
use mod_meetbridge\local\attendance\ledger;

/**
 * How many are inside, as far as it concerns whoever asks: in a meeting with groups, those in the rooms they may enter.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class presence {
    /**
     * For the current user.
     *
     * @param cm_info[] $cms course modules of meetings
     * @return int[] instance id to number
     */
    public static function counts(array $cms): array {
        $whole = [];
        $ingroups = [];
        foreach ($cms as $cm) {
            if (!groups::has_rooms($cm) || has_capability('moodle/site:accessallgroups', $cm->context)) {
                $whole[] = (int) $cm->instance;
            } else {
                $ingroups[$cm->course][$cm->groupingid][] = (int) $cm->instance;
            }
        }
        $counts = $whole ? ledger::presence($whole) : [];
        foreach ($ingroups as $courseid => $bygrouping) {
            $mine = groups_get_user_groups($courseid);
            foreach ($bygrouping as $groupingid => $instances) {
                $counts += ledger::presence($instances, array_map('intval', $mine[$groupingid] ?? []));
            }
        }
        return $counts;
    }
}
