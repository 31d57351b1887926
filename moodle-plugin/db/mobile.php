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
 * How the mobile app shows a meeting.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$addons = [
    'mod_meetbridge' => [
        'handlers' => [
            'meeting' => [
                'delegate' => 'CoreCourseModuleDelegate',
                'method' => 'view',
                'displaydata' => [
                    'icon' => $CFG->wwwroot . '/mod/meetbridge/pix/monologo.svg',
                    'class' => '',
                ],
            ],
        ],
        'lang' => [
            ['pluginname', 'mod_meetbridge'],
        ],
    ],
];
