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
 * Words of the plugin, in English.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['cli_pair_help'] = 'Connects this site with a Meetbridge bridge.

Options:
-b, --bridge=ORIGIN   Address of the bridge, such as https://bridge.example.org
-c, --code=CODE       One-time code from the operator of the bridge
    --pull-only       The bridge cannot reach this site: reports are only fetched
-h, --help            Print this help

Example:
$ php mod/meetbridge/cli/pair.php --bridge=https://bridge.example.org --code=ABCDE-FGHJK-MNPQR-STVWX-YZ234';
$string['cli_paired'] = 'Connected with {$a->origin} as site {$a->site}.';
$string['event_guest_link_created'] = 'Guest link made';
$string['event_guest_link_revoked'] = 'Guest link taken back';
$string['event_guest_link_used'] = 'Guest link used';
$string['event_meeting_ended'] = 'Meeting ended for everybody';
$string['meetbridge:addinstance'] = 'Add a new meeting';
$string['meetbridge:end'] = 'End a meeting for everybody';
$string['meetbridge:join'] = 'Join a meeting';
$string['meetbridge:manage'] = 'Manage a meeting and its attendance records';
$string['meetbridge:manageguests'] = 'Make and revoke guest links';
$string['meetbridge:moderate'] = 'Moderate a meeting';
$string['meetbridge:view'] = 'View a meeting';
$string['meetbridge:viewattendance'] = 'View the attendance of others';
$string['meetbridge:viewownattendance'] = 'View own attendance';
$string['member'] = 'Participant';
$string['modulename'] = 'Meeting';
$string['modulename_help'] = 'In a meeting, everybody sees and hears each other in the page of the activity itself: no new window, no second account.';
$string['modulenameplural'] = 'Meetings';
$string['orders_refused'] = 'The bridge did not do it ({$a}). Try again, or ask your administrator to check the connection.';
$string['orders_trouble'] = '{$a->waiting} orders to the bridge (whom to send out, what to forget) have not gone through. Last reason: {$a->reason}.';
$string['pairing_address'] = 'This is not the address of a bridge. Give its origin, such as https://bridge.example.org.';
$string['pairing_answer'] = 'The answer of the bridge could not be read. Check the address, and ask its operator for a new code.';
$string['pairing_refused'] = 'The bridge refused ({$a}). Check the code, and ask its operator for a new one if it has been used or is older than a day.';
$string['pairing_unreachable'] = 'The bridge at {$a} does not answer this server. Check the address, and whether this server may reach it.';
$string['pluginadministration'] = 'Meeting administration';
$string['pluginname'] = 'Meeting (Meetbridge)';
$string['refusal_linkover'] = 'This link is no longer good. Ask whoever gave it to you for a new one.';
$string['refusal_linkunknown'] = 'This link is not good. Check that you have all of it, or ask whoever gave it to you for a new one.';
$string['refusal_linkusedup'] = 'This link has let in as many people as it may. Ask whoever gave it to you for a new one.';
$string['refusal_nogroup'] = 'You are in no group of this meeting. Ask your teacher to add you to one.';
$string['refusal_noguests'] = 'This meeting takes no guests at the moment. Ask whoever gave you the link.';
$string['refusal_noname'] = 'Give the name that the others will see.';
$string['refusal_notallowed'] = 'You may see this meeting but not join it.';
$string['refusal_notconnected'] = 'This site is not connected with a bridge yet. An administrator can connect it in the settings of the plugin.';
$string['refusal_notyet'] = 'The meeting has not opened yet.';
$string['refusal_over'] = 'The meeting is over.';
$string['task_send_orders'] = 'Hand waiting orders to the bridge';
