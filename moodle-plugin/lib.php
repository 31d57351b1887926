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

use mod_meetbridge\local\calendar\move;
use mod_meetbridge\local\calendar\schedule;
use mod_meetbridge\local\calendar\timeline;
use mod_meetbridge\local\grading\grades;
use mod_meetbridge\local\grading\item;
use mod_meetbridge\local\meetings\completion_rules;
use mod_meetbridge\local\meetings\course_cache;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\news;
use mod_meetbridge\local\meetings\reset;
use mod_meetbridge\local\meetings\upkeep;
use mod_meetbridge\output\course_status;
use mod_meetbridge\output\inside;
use mod_meetbridge\output\tabs;

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

/**
 * What the course's cache keeps of a meeting.
 *
 * @param stdClass $coursemodule row of the course_modules table
 * @return cached_cm_info|false
 */
function meetbridge_get_coursemodule_info($coursemodule) {
    return course_cache::info($coursemodule);
}

/**
 * Puts the place for who is inside below the name on the course page.
 *
 * @param cm_info $cm course module
 */
function meetbridge_cm_info_view(cm_info $cm) {
    course_status::show($cm);
}

/**
 * The rules of completion in words.
 *
 * @param cm_info|stdClass $cm with its rules in customdata
 * @return string[]
 */
function meetbridge_get_completion_active_rule_descriptions($cm) {
    return completion_rules::descriptions($cm);
}

/**
 * The tabs of the activity.
 *
 * @param settings_navigation $settings Moodle's
 * @param navigation_node $node the activity's node
 */
function meetbridge_extend_settings_navigation(settings_navigation $settings, navigation_node $node) {
    tabs::add($settings->get_page()->cm, $node);
}

/**
 * Brings calendar entries up to date: of one meeting, of a course's, or of all.
 *
 * @param int $courseid course id; 0 for the whole site
 * @param int|stdClass|null $instance row of the meetbridge table or its id; null for all
 * @param stdClass|null $cm its course module
 * @return bool
 */
function meetbridge_refresh_events($courseid = 0, $instance = null, $cm = null) {
    if ($instance === null) {
        schedule::refresh_all((int) $courseid);
    } else {
        schedule::refresh((int) (is_object($instance) ? $instance->id : $instance));
    }
    return true;
}

/**
 * What a calendar entry offers.
 *
 * @param calendar_event $event the entry
 * @param \core_calendar\action_factory $factory Moodle's
 * @param int $userid user id; 0 for the current user
 * @return \core_calendar\local\event\entities\action_interface|null
 */
function mod_meetbridge_core_calendar_provide_event_action(
    calendar_event $event,
    \core_calendar\action_factory $factory,
    int $userid = 0
) {
    global $USER;
    return timeline::action($event, $factory, $userid ?: (int) $USER->id, time());
}

/**
 * Whether somebody sees a calendar entry.
 *
 * @param calendar_event $event the entry
 * @param int $userid user id; 0 for the current user
 * @return bool
 */
function mod_meetbridge_core_calendar_is_event_visible(calendar_event $event, int $userid = 0): bool {
    global $USER;
    return timeline::is_visible($event, $userid ?: (int) $USER->id);
}

/**
 * Where a calendar entry may be dragged: anywhere, for the meeting moves as a whole.
 *
 * @param calendar_event $event the entry
 * @param stdClass $instance row of the meetbridge table
 * @return array no earliest and no latest
 */
function mod_meetbridge_core_calendar_get_valid_event_timestart_range(calendar_event $event, stdClass $instance): array {
    return [null, null];
}

/**
 * Follows a calendar entry that was dragged.
 *
 * @param calendar_event $event the entry
 * @param stdClass $instance row of the meetbridge table
 */
function mod_meetbridge_core_calendar_event_timestart_updated(calendar_event $event, stdClass $instance) {
    move::follow($event, $instance);
}

/**
 * What has changed for the current user since a moment.
 *
 * @param cm_info $cm course module
 * @param int $from epoch seconds
 * @param array $filter names of what is asked
 * @return stdClass
 */
function meetbridge_check_updates_since(cm_info $cm, $from, $filter = []) {
    return news::since($cm, (int) $from, $filter);
}

/**
 * Actions in the log that count as viewing.
 *
 * @return string[]
 */
function meetbridge_get_view_actions() {
    return ['view', 'view all'];
}

/**
 * Actions in the log that count as taking part.
 *
 * @return string[]
 */
function meetbridge_get_post_actions() {
    return ['joined'];
}

/**
 * Creates or changes the place of a meeting in the gradebook.
 *
 * @param stdClass $meetbridge row of the meetbridge table; with cmidnumber, where it is known
 * @param array|string|null $grades user id to {userid, rawgrade}; "reset" takes all grades away
 * @return int GRADE_UPDATE_… constant
 */
function meetbridge_grade_item_update($meetbridge, $grades = null): int {
    return item::update($meetbridge, $grades);
}

/**
 * Takes a meeting out of the gradebook.
 *
 * @param stdClass $meetbridge row of the meetbridge table
 * @return int GRADE_UPDATE_… constant
 */
function meetbridge_grade_item_delete($meetbridge): int {
    return item::delete($meetbridge);
}

/**
 * Puts the grades of a meeting into the gradebook.
 *
 * @param stdClass $meetbridge row of the meetbridge table
 * @param int $userid of whom; 0 for everybody
 * @param bool $nullifnone whether a grade that holds no longer is taken back, which is always so here
 */
function meetbridge_update_grades($meetbridge, $userid = 0, $nullifnone = true): void {
    grades::put(meeting::from_instance((int) $meetbridge->id), $userid ? [(int) $userid] : null, time());
}

/**
 * The grades of a meeting.
 *
 * @param stdClass $meetbridge row of the meetbridge table
 * @param int $userid of whom; 0 for everybody
 * @return stdClass[] user id to {userid, rawgrade}
 */
function meetbridge_get_user_grades($meetbridge, $userid = 0): array {
    return grades::of(meeting::from_instance((int) $meetbridge->id), $userid ? [(int) $userid] : null, time());
}

/**
 * Follows a change of the highest grade: grades are derived, so they are derived again.
 *
 * @param stdClass $course course
 * @param stdClass|cm_info $cm course module
 * @param float $oldmin lowest grade as it was
 * @param float $oldmax highest grade as it was
 * @param float $newmin lowest grade
 * @param float $newmax highest grade
 * @return bool
 */
function meetbridge_rescale_activity_grades($course, $cm, $oldmin, $oldmax, $newmin, $newmax): bool {
    grades::put(meeting::from_instance((int) $cm->instance), null, time());
    return true;
}

/**
 * Who is inside now, for the page that shows it already.
 *
 * @param array $args context, and groupid: the room
 * @return string HTML
 */
function mod_meetbridge_output_fragment_inside(array $args): string {
    return inside::fragment($args['context'], (int) ($args['groupid'] ?? 0));
}

/**
 * What a course may take out of its meetings when it starts anew.
 *
 * @param MoodleQuickForm $mform the form
 */
function meetbridge_reset_course_form_definition(&$mform) {
    reset::add_to($mform);
}

/**
 * What is ticked there at first.
 *
 * @param stdClass $course course
 * @return int[]
 */
function meetbridge_reset_course_form_defaults($course) {
    return reset::defaults();
}

/**
 * Starts anew.
 *
 * @param stdClass $data of the form
 * @return array[]
 */
function meetbridge_reset_userdata($data) {
    return reset::apply($data);
}

/**
 * Takes all grades of a course's meetings away.
 *
 * @param int $courseid course id
 * @param string $type unused
 */
function meetbridge_reset_gradebook($courseid, $type = '') {
    reset::reset_grades((int) $courseid);
}

/**
 * What the status report of the site says about the connection.
 *
 * @return \core\check\check[]
 */
function mod_meetbridge_status_checks(): array {
    return [new \mod_meetbridge\check\connection()];
}
