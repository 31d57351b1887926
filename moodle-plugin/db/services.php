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
 * Web services of the plugin.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'mod_meetbridge_create_assertion' => [
        'classname' => \mod_meetbridge\external\create_assertion::class,
        'description' => 'Signs a note that lets the current user into a meeting, good for one minute and once.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/meetbridge:join',
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'mod_meetbridge_get_guest_entrance' => [
        'classname' => \mod_meetbridge\external\get_guest_entrance::class,
        'description' => 'Tells somebody without an account what their guest link leads to, and whether they may join now.',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => false,
    ],
    'mod_meetbridge_create_guest_assertion' => [
        'classname' => \mod_meetbridge\external\create_guest_assertion::class,
        'description' => 'Signs a note that lets a guest with a link into a meeting, good for one minute and once.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => false,
    ],
    'mod_meetbridge_end_meeting' => [
        'classname' => \mod_meetbridge\external\end_meeting::class,
        'description' => 'Ends a meeting for everybody who is inside.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/meetbridge:end',
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'mod_meetbridge_get_status' => [
        'classname' => \mod_meetbridge\external\get_status::class,
        'description' => 'How many are inside several meetings, and whether they are open; leaves out those the user may not view.',
        'type' => 'read',
        'ajax' => true,
        'readonlysession' => true,
        'capabilities' => 'mod/meetbridge:view',
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'mod_meetbridge_create_pairing_proof' => [
        'classname' => \mod_meetbridge\external\create_pairing_proof::class,
        'description' => 'Makes a new key of this site and proves it, for an administrator who connects the site with a bridge.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'moodle/site:config',
    ],
    'mod_meetbridge_complete_pairing' => [
        'classname' => \mod_meetbridge\external\complete_pairing::class,
        'description' => 'Takes the answer of the bridge that the browser of an administrator brings back.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'moodle/site:config',
    ],
    'mod_meetbridge_create_probe' => [
        'classname' => \mod_meetbridge\external\create_probe::class,
        'description' => 'Signs a question to the bridge whose right answer is no, to check the connection.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'moodle/site:config',
    ],
    'mod_meetbridge_get_connection_findings' => [
        'classname' => \mod_meetbridge\external\get_connection_findings::class,
        'description' => 'What this server knows about its connection with the bridge.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'moodle/site:config',
    ],
    'mod_meetbridge_disconnect' => [
        'classname' => \mod_meetbridge\external\disconnect::class,
        'description' => 'Forgets the bridge.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'moodle/site:config',
    ],
];
