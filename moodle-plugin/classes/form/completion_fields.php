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

namespace mod_meetbridge\form;

use mod_meetbridge\local\meetings\completion_rules;
use MoodleQuickForm;
use stdClass;

/**
 * The part of a meeting's form that says by what it is completed; the page of a course's defaults shows it too.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class completion_fields {
    /**
     * Adds a checkbox and a number for each rule.
     *
     * @param MoodleQuickForm $form the form
     * @param string $suffix what the page of defaults puts behind each name
     * @return string[] names of the groups
     */
    public static function add(MoodleQuickForm $form, string $suffix): array {
        $groups = [];
        foreach (completion_rules::NAMES as $rule => $first) {
            [$enabled, $wanted, $group] = self::names($rule, $suffix);
            $label = get_string($rule, 'mod_meetbridge');
            $number = $form->createElement('text', $wanted, $label, ['size' => 3, 'inputmode' => 'numeric']);
            $form->addGroup([$form->createElement('checkbox', $enabled, '', $label), $number], $group, '', ' ', false);
            $form->setType($wanted, PARAM_INT);
            $form->setDefault($wanted, $first);
            $form->hideIf($wanted, $enabled, 'notchecked');
            $form->addHelpButton($group, $rule, 'mod_meetbridge');
            $groups[] = $group;
        }
        return $groups;
    }

    /**
     * Whether one of them is chosen.
     *
     * @param array $data what the form holds
     * @param string $suffix as in add()
     * @return bool
     */
    public static function any(array $data, string $suffix): bool {
        foreach (array_keys(completion_rules::NAMES) as $rule) {
            [$enabled, $wanted] = self::names($rule, $suffix);
            if (!empty($data[$enabled]) && (int) ($data[$wanted] ?? 0) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Ticks the boxes of the rules a meeting has.
     *
     * @param array $values what the form starts with
     * @param string $suffix as in add()
     * @return array the same with the boxes
     */
    public static function filled(array $values, string $suffix): array {
        foreach (completion_rules::NAMES as $rule => $first) {
            [$enabled, $wanted] = self::names($rule, $suffix);
            $values[$enabled] = empty($values[$wanted]) ? 0 : 1;
            $values[$wanted] = $values[$wanted] ?? 0 ?: $first;
        }
        return $values;
    }

    /**
     * Takes away the numbers whose box is not ticked.
     *
     * @param stdClass $data what the form gives; changed in place, as Moodle's own forms do it
     * @param string $suffix as in add()
     */
    public static function settle(stdClass $data, string $suffix): void {
        if (empty($data->completionunlocked)) {
            return;
        }
        $isautomatic = (int) ($data->{'completion' . $suffix} ?? 0) === COMPLETION_TRACKING_AUTOMATIC;
        foreach (array_keys(completion_rules::NAMES) as $rule) {
            [$enabled, $wanted] = self::names($rule, $suffix);
            if (!$isautomatic || empty($data->$enabled)) {
                $data->$wanted = 0;
            }
        }
    }

    /**
     * What is wrong with the rules that are chosen.
     *
     * @param array $data what the form holds
     * @param bool $hastimes whether the meeting opens and closes at a time
     * @param string $suffix as in add()
     * @return string[] group to reason
     */
    public static function errors(array $data, bool $hastimes, string $suffix): array {
        $errors = [];
        foreach (array_keys(completion_rules::NAMES) as $rule) {
            [$enabled, $wanted, $group] = self::names($rule, $suffix);
            if (empty($data[$enabled])) {
                continue;
            }
            $number = (int) ($data[$wanted] ?? 0);
            if ($number < 1) {
                $errors[$group] = get_string('error_number', 'mod_meetbridge');
            } else if ($rule === 'completionpercent' && $number > 100) {
                $errors[$group] = get_string('error_percent', 'mod_meetbridge');
            } else if (!$hastimes && in_array($rule, completion_rules::NEED_TIMES, true)) {
                $errors[$group] = get_string('error_needtimes', 'mod_meetbridge');
            }
        }
        return $errors;
    }

    /**
     * The names of a rule's fields.
     *
     * @param string $rule one of completion_rules::NAMES
     * @param string $suffix as in add()
     * @return string[] the box, the number, their group
     */
    private static function names(string $rule, string $suffix): array {
        return ["{$rule}enabled{$suffix}", $rule . $suffix, "{$rule}group{$suffix}"];
    }
}
