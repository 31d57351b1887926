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

use core_completion\activity_custom_completion;
use mod_meetbridge\local\attendance\attended;
use mod_meetbridge\local\attendance\rules;
use mod_meetbridge\local\attendance\totals;
use mod_meetbridge\local\meetings\completion_rules;
use mod_meetbridge\local\meetings\options;
use stdClass;

/**
 * Completion by attendance: so many minutes, so much of the time, so many sessions.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class custom_completion extends activity_custom_completion {
    /** @var stdClass|null row of the meeting, once it is read */
    private ?stdClass $record = null;

    /** @var attended|null what the person attended, once it is read */
    private ?attended $attended = null;

    /**
     * Whether a rule is met.
     *
     * @param string $rule one of get_defined_custom_rules()
     * @return int COMPLETION_COMPLETE or COMPLETION_INCOMPLETE
     */
    public function get_state(string $rule): int {
        global $DB;
        $this->validate_rule($rule);
        $instanceid = (int) $this->cm->instance;
        $page = course_page::showing($this->cm, (int) $this->userid);
        $this->record ??= $page?->record($instanceid)
            ?? options::applied($DB->get_record('meetbridge', ['id' => $instanceid], '*', MUST_EXIST));
        $this->attended ??= $page?->attended($instanceid, time())
            ?? totals::of_user($instanceid, (int) $this->userid, time());
        return rules::is_met($rule, $this->record, $this->attended) ? COMPLETION_COMPLETE : COMPLETION_INCOMPLETE;
    }

    /**
     * The rules there are.
     *
     * @return string[]
     */
    public static function get_defined_custom_rules(): array {
        return array_keys(completion_rules::NAMES);
    }

    /**
     * The rules of this meeting in words.
     *
     * @return string[] rule to words
     */
    public function get_custom_rule_descriptions(): array {
        $wanted = ((array) $this->cm->customdata)['customcompletionrules'] ?? [];
        $descriptions = [];
        foreach (self::get_defined_custom_rules() as $rule) {
            $descriptions[$rule] = completion_rules::describe($rule, (int) ($wanted[$rule] ?? 0));
        }
        return $descriptions;
    }

    /**
     * In which order conditions are shown.
     *
     * @return string[]
     */
    public function get_sort_order(): array {
        return array_merge(['completionview'], self::get_defined_custom_rules(), ['completionusegrade', 'completionpassgrade']);
    }
}
