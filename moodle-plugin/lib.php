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

/**
 * What Moodle asks of an activity; each function hands on to the class that knows.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\upkeep;

/**
 * Which features of an activity this one has.
 *
 * @param string $feature FEATURE_… constant
 * @return mixed true, false, a purpose, or null where it is not known
 */
function meetbridge_supports($feature) {
    return match ($feature) {
        FEATURE_MOD_PURPOSE => MOD_PURPOSE_COMMUNICATION,
        FEATURE_MOD_INTRO,
        FEATURE_SHOW_DESCRIPTION,
        FEATURE_GROUPS,
        FEATURE_GROUPINGS,
        FEATURE_COMPLETION_TRACKS_VIEWS,
        FEATURE_COMPLETION_HAS_RULES,
        FEATURE_GRADE_HAS_GRADE,
        FEATURE_BACKUP_MOODLE2 => true,
        default => null,
    };
}

/**
 * Keeps a new meeting.
 *
 * @param stdClass $data what the form or a generator gave
 * @param mod_meetbridge_mod_form|null $form the form
 * @return int instance id
 */
function meetbridge_add_instance(stdClass $data, $form = null): int {
    return upkeep::add($data);
}

/**
 * Keeps what has changed in a meeting.
 *
 * @param stdClass $data what the form or a generator gave
 * @param mod_meetbridge_mod_form|null $form the form
 * @return bool
 */
function meetbridge_update_instance(stdClass $data, $form = null): bool {
    return upkeep::update($data);
}

/**
 * Removes a meeting and everything kept about it.
 *
 * @param int $id instance id
 * @return bool false where there is none
 */
function meetbridge_delete_instance(int $id): bool {
    return upkeep::delete($id);
}
