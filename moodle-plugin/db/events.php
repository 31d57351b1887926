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
 * Events of the site that the plugin watches.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$observers = [
    [
        'eventname' => \core\event\user_enrolment_deleted::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::enrolment_changed',
    ],
    [
        'eventname' => \core\event\user_enrolment_updated::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::enrolment_changed',
    ],
    [
        'eventname' => \core\event\role_unassigned::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::role_unassigned',
    ],
    [
        'eventname' => \core\event\group_member_removed::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::left_group',
    ],
    [
        'eventname' => \core\event\group_deleted::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::group_deleted',
    ],
    [
        'eventname' => \core\event\grouping_group_unassigned::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::left_grouping',
    ],
    [
        'eventname' => \core\event\user_updated::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::account_changed',
    ],
    [
        'eventname' => \core\event\user_deleted::class,
        'callback' => \mod_meetbridge\local\orders\observers::class . '::account_deleted',
    ],
    [
        'eventname' => \core\event\course_module_created::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::meeting_changed',
    ],
    [
        'eventname' => \core\event\course_module_updated::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::meeting_changed',
    ],
    [
        'eventname' => \core\event\course_updated::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::course_changed',
    ],
    [
        'eventname' => \core\event\group_created::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::groups_changed',
    ],
    [
        'eventname' => \core\event\group_updated::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::groups_changed',
    ],
    [
        'eventname' => \core\event\group_deleted::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::groups_changed',
    ],
    [
        'eventname' => \core\event\grouping_group_assigned::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::groups_changed',
    ],
    [
        'eventname' => \core\event\grouping_group_unassigned::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::groups_changed',
    ],
    [
        'eventname' => \core\event\grouping_deleted::class,
        'callback' => \mod_meetbridge\local\calendar\observers::class . '::groups_changed',
    ],
];
