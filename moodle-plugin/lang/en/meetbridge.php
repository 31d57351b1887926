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

$string['attendance'] = 'Attendance';
$string['attendance_about_marks'] = 'Late: joined more than {$a->late} minutes after the beginning. Left early: left for good more than {$a->early} minutes before the end. The beginning is the opening time of the meeting; a session that is not the first after it begins with the first who joins. The end is the closing time, or when the last one leaves, whichever comes first. All times are in your own time zone.';
$string['attendance_duration'] = 'Time inside';
$string['attendance_each'] = 'Each session by itself';
$string['attendance_early'] = 'Left early';
$string['attendance_early_times'] = 'Left early: {$a}';
$string['attendance_group'] = 'Group';
$string['attendance_group_deleted'] = 'Deleted group';
$string['attendance_guest'] = 'Guest';
$string['attendance_inside'] = 'Inside now';
$string['attendance_joined'] = 'Joined';
$string['attendance_late'] = 'Late';
$string['attendance_late_times'] = 'Late: {$a}';
$string['attendance_left'] = 'Left';
$string['attendance_marks'] = 'Late or early';
$string['attendance_moment'] = '%d %b %Y, %H:%M:%S';
$string['attendance_nameless'] = 'Without a name';
$string['attendance_none'] = 'Nobody has been in the meeting yet.';
$string['attendance_own'] = 'Your attendance';
$string['attendance_own_none'] = 'You have not been in this meeting yet.';
$string['attendance_role'] = 'Role';
$string['attendance_session'] = 'Session';
$string['attendance_session_of'] = '{$a->from} ({$a->people} people)';
$string['attendance_sessions'] = 'Sessions attended';
$string['attendance_show'] = 'Show';
$string['attendance_together'] = 'All sessions together';
$string['attendance_total'] = 'All together';
$string['cachedef_usedreports'] = 'Signatures of reports that were taken already';
$string['calendar_closes'] = '{$a} closes';
$string['calendar_group'] = '{$a->meeting} ({$a->group})';
$string['card_closes'] = 'Open now, closes in {$a}';
$string['card_failed'] = 'The meeting could not be opened. Check your connection and press the button again.';
$string['card_from'] = 'From {$a->from} ({$a->zone})';
$string['card_here'] = 'Where you are: {$a}';
$string['card_joining'] = 'Opening the meeting…';
$string['card_noscript'] = 'To join this meeting, turn on JavaScript in your browser and reload the page.';
$string['card_open'] = 'Open now';
$string['card_opens'] = 'Opens in {$a}';
$string['card_over'] = 'The meeting is over.';
$string['card_range'] = '{$a->from} – {$a->to} ({$a->zone})';
$string['card_reload'] = 'Reload the page';
$string['card_session'] = 'You are no longer logged in on this page. Reload it, and log in again if you are asked to.';
$string['card_until'] = 'Until {$a->to} ({$a->zone})';
$string['check_answers'] = 'This browser reaches the bridge at {$a}.';
$string['check_audience'] = 'The bridge goes by another address now.';
$string['check_audience_next'] = 'Connect the site again with a new code from the operator of the bridge.';
$string['check_bridgetrouble'] = 'The bridge is in trouble ({$a}).';
$string['check_bridgetrouble_next'] = 'Its operator can run "meetbridge doctor" on its machine.';
$string['check_clock'] = 'The clocks of site and bridge agree.';
$string['check_clockahead'] = 'The clock of this site is {$a} seconds ahead of the bridge\'s.';
$string['check_clockahead_next'] = 'Set the clocks of both servers by NTP: joining fails until they agree.';
$string['check_clockbehind'] = 'The clock of this site is {$a} seconds behind the bridge\'s.';
$string['check_clockbehind_next'] = 'Set the clocks of both servers by NTP: joining fails until they agree.';
$string['check_clockwrong'] = 'The bridge finds that the clock of this site is wrong.';
$string['check_clockwrong_next'] = 'Set the clocks of both servers by NTP: joining fails until they agree.';
$string['check_cron'] = 'Moodle\'s cron fetched reports on {$a}.';
$string['check_cronnever'] = 'Moodle\'s cron has not fetched reports yet.';
$string['check_cronnever_next'] = 'Right after the installation that is normal. Otherwise make sure that cron runs every minute.';
$string['check_cronold'] = 'Moodle\'s cron fetched reports last on {$a}.';
$string['check_cronold_next'] = 'Make sure that cron runs every minute: until it does, attendance may be late, and people who left a course may stay in its meetings.';
$string['check_foreign'] = 'Something answers at {$a}, but it is no bridge, or a proxy in front of it takes away its CORS headers.';
$string['check_foreign_next'] = 'Check the address, and the proxy.';
$string['check_heard'] = 'Reports arrive; the last came on {$a}.';
$string['check_insecure'] = 'This site is served over plain http, and browsers give camera and microphone to https only.';
$string['check_insecure_next'] = 'Get a certificate, and change the address of the site to https.';
$string['check_keys'] = 'The key of the bridge is the one this site trusts.';
$string['check_keysother'] = 'The bridge has other keys than when this site was connected.';
$string['check_keysother_next'] = 'Ask its operator whether the bridge was set up anew. If so, connect the site again with a new code.';
$string['check_mixed'] = 'This site uses https, so browsers refuse to speak to a bridge on plain http.';
$string['check_mixed_next'] = 'Connect the site with the bridge\'s https address.';
$string['check_orders'] = 'All orders to the bridge have gone through.';
$string['check_ordersstuck'] = '{$a}';
$string['check_ordersstuck_next'] = 'They are tried again. If this server may not speak to the bridge, see the list of blocked hosts under "HTTP security", and the firewall.';
$string['check_origin'] = 'The bridge does not let in people from {$a}.';
$string['check_origin_next'] = 'The address of the site has changed since it was connected. Connect it again with a new code.';
$string['check_paired'] = 'This site is connected with the bridge at {$a}.';
$string['check_pull'] = 'This server could not fetch reports from the bridge ({$a}).';
$string['check_pull_next'] = 'If this server may not speak to the bridge, see the list of blocked hosts under "HTTP security", and the firewall.';
$string['check_secure'] = 'This site is served over https.';
$string['check_silent'] = 'Nothing answers at {$a}.';
$string['check_silent_next'] = 'Check the spelling, that the bridge is running, and that its certificate is valid.';
$string['check_suspended'] = 'The operator of the bridge has suspended this site.';
$string['check_suspended_next'] = 'Ask the operator why.';
$string['check_taskoff'] = 'The task "{$a}" is switched off.';
$string['check_taskoff_next'] = 'Switch it on under "Scheduled tasks": what the bridge cannot push is lost to this site otherwise.';
$string['check_trusted'] = 'The bridge trusts this site and lets its people in.';
$string['check_unheard'] = 'No attendance report has come yet.';
$string['check_unheard_next'] = 'Before the first meeting that is normal. If it stays so after one, the bridge cannot reach this site, and this server cannot reach the bridge.';
$string['check_unpaired'] = 'This site is not connected with a bridge.';
$string['check_unpaired_next'] = 'An administrator can connect it under "Connection with the bridge", or with cli/pair.php.';
$string['check_untrusted'] = 'The bridge does not know this site or its key any more.';
$string['check_untrusted_next'] = 'Connect the site again with a new code from the operator of the bridge.';
$string['cli_check_help'] = 'Checks the connection of this site with its Meetbridge bridge, one line a finding.
The exit code is 0 where all is well, 1 where somebody should know of something, 2 where something does not work.

Options:
-h, --help            Print this help

Example:
$ php mod/meetbridge/cli/check.php';
$string['cli_pair_help'] = 'Connects this site with a Meetbridge bridge.

Options:
-b, --bridge=ORIGIN   Address of the bridge, such as https://bridge.example.org
-c, --code=CODE       One-time code from the operator of the bridge
    --pull-only       The bridge cannot reach this site: reports are only fetched
-h, --help            Print this help

Example:
$ php mod/meetbridge/cli/pair.php --bridge=https://bridge.example.org --code=ABCDE-FGHJK-MNPQR-STVWX-YZ234';
$string['cli_paired'] = 'Connected with {$a->origin} as site {$a->site}.';
$string['closesat'] = 'Closes';
$string['closesat_help'] = 'From this time on nobody can join any more, and the meeting ends for those inside. Without it the meeting never closes.';
$string['completiondetail_completionminutes'] = 'Attend for {$a} minutes';
$string['completiondetail_completionpercent'] = 'Attend {$a} % of the time';
$string['completiondetail_completionsessions'] = 'Attend {$a} sessions';
$string['completionminutes'] = 'Minutes attended';
$string['completionminutes_help'] = 'All the time somebody was in the meeting, over all sessions, counted in minutes.';
$string['completionpercent'] = 'Per cent of the time attended';
$string['completionpercent_help'] = 'The time somebody was in the meeting, as a share of the time from its opening to its closing. The meeting needs both times for it.';
$string['completionsessions'] = 'Sessions attended';
$string['completionsessions_help'] = 'A session begins when the first person joins and ends when the last one leaves. It counts once somebody was in it for as long as set under "Attendance".';
$string['connect_code_expired'] = 'The code is too old: a code is good for one day. Ask for a new one.';
$string['connect_code_invalid'] = 'The bridge does not know this code, or it was used before. Ask its operator for a new one.';
$string['connect_code_wrong_origin'] = 'The code was made for another site. Ask for one for {$a}.';
$string['connect_now'] = 'Connect this site with a bridge';
$string['connect_proof_invalid'] = 'The bridge did not accept the proof of this site. Check that the clocks of both servers are right, and that the address is exactly the public one of the bridge.';
$string['connect_rate_limited'] = 'Too many tries. Wait a minute, then try again.';
$string['connection'] = 'Connection with the bridge';
$string['connection_about'] = 'The bridge is the small server that lets people into meetings. Ask whoever runs it for its address and a one-time code.';
$string['connection_address'] = 'Address of the bridge';
$string['connection_bad'] = 'Problem';
$string['connection_bridge'] = 'Bridge';
$string['connection_check'] = 'Check the connection';
$string['connection_code'] = 'One-time code';
$string['connection_code_about'] = 'Good for one day and one use. Whoever runs the bridge makes one on its machine with this command:';
$string['connection_connect'] = 'Connect';
$string['connection_disconnect'] = 'Disconnect';
$string['connection_disconnect_confirm'] = 'Nobody can join a meeting on this site until it is connected again. Attendance stays.';
$string['connection_good'] = 'Well';
$string['connection_key'] = 'Key of this site';
$string['connection_pullonly'] = 'The bridge cannot reach this site: only fetch reports';
$string['connection_rekey'] = 'Give this site a new key';
$string['connection_rekey_about'] = 'This needs a new code. The old key is good for one more day, so no meeting is interrupted.';
$string['connection_rekey_now'] = 'Connect with a new key';
$string['connection_since'] = 'Since';
$string['connection_site'] = 'Id of this site at the bridge';
$string['connection_warning'] = 'Note';
$string['end'] = 'End meeting';
$string['end_confirm'] = 'Everybody inside leaves at once. Whoever may join can come in again while the meeting is open.';
$string['end_of'] = 'End meeting: {$a}';
$string['end_question'] = 'End the meeting for everybody?';
$string['ended'] = 'The meeting has ended.';
$string['error_closesfirst'] = 'The meeting has to close after it opens.';
$string['error_grademinutes'] = 'Give the minutes that are worth the full grade, or choose no grade.';
$string['error_needtimes'] = 'This rule needs an opening and a closing time.';
$string['error_nobodynamed'] = 'Name at least one person, or let those moderate who have the right to.';
$string['error_notenrolled'] = 'Somebody named here is not enrolled in the course, or may not join the meeting.';
$string['error_number'] = 'Give a number above zero.';
$string['error_percent'] = 'Give a number from 1 to 100.';
$string['error_range'] = 'This number is below zero or too large.';
$string['event_attendance_viewed'] = 'Attendance viewed';
$string['event_guest_link_created'] = 'Guest link made';
$string['event_guest_link_revoked'] = 'Guest link taken back';
$string['event_guest_link_used'] = 'Guest link used';
$string['event_meeting_ended'] = 'Meeting ended for everybody';
$string['event_participant_joined'] = 'Participant joined the meeting';
$string['event_participant_left'] = 'Participant left the meeting';
$string['event_session_ended'] = 'Everybody has left the meeting';
$string['event_settings_disconnected'] = 'Site disconnected from its bridge';
$string['event_settings_paired'] = 'Site connected with a bridge';
$string['form_attendance'] = 'Attendance';
$string['form_inside'] = 'In the meeting';
$string['form_people'] = 'People';
$string['form_timing'] = 'Timing';
$string['grademethod'] = 'How the grade is worked out';
$string['grademethod_all'] = 'Everything or nothing: the full grade from these minutes on, otherwise none';
$string['grademethod_help'] = 'By share: half of the minutes give half of the grade. Everything or nothing: only those who attended all of the minutes get the grade.';
$string['grademethod_share'] = 'By share of the time attended';
$string['grademinutes'] = 'Minutes for the full grade';
$string['grademinutes_help'] = 'Whoever attended this long, over all sessions, gets the full grade. The grade arrives when somebody leaves. Whoever did not come has no grade until the closing time, and then the lowest one; without a closing time they have none. With a scale, everybody who came has at least its first item, and its last one is for the full time only.';
$string['guests'] = 'Guest links';
$string['guests_about'] = 'Whoever has the whole address of a link can join without an account, after giving a name. Hand it only to those who are to come, and take it back when it is no longer needed.';
$string['guests_address'] = 'Address to hand on';
$string['guests_address_of'] = 'Address to hand on: {$a}';
$string['guests_copy'] = 'Copy';
$string['guests_copy_of'] = 'Copy address: {$a}';
$string['guests_error_expires'] = 'Choose a moment that is still to come.';
$string['guests_error_group'] = 'Choose one of the groups.';
$string['guests_error_link'] = 'There is no such guest link in this meeting, or it is for a group that is not yours.';
$string['guests_error_maxuses'] = 'Give a number from 0 to {$a}.';
$string['guests_expires'] = 'Good until';
$string['guests_label'] = 'For whom';
$string['guests_label_help'] = 'Only those who look after guest links see this. It helps to find the right one later, for example: Parents of year 7.';
$string['guests_made'] = 'The link is made. Copy its address and hand it on.';
$string['guests_make'] = 'Make link';
$string['guests_maker'] = 'Made by';
$string['guests_maker_unknown'] = 'Unknown';
$string['guests_maxuses'] = 'How many people';
$string['guests_maxuses_help'] = 'After so many people the link lets in nobody new. Who comes back on the same day in the same browser tab is not counted again. 0 means as many as come.';
$string['guests_new'] = 'New guest link';
$string['guests_none'] = 'There are no guest links yet.';
$string['guests_off'] = 'Guests are switched off in the settings of this meeting. Until they are switched on, no link lets anybody in.';
$string['guests_revoke'] = 'Take back';
$string['guests_revoke_confirm'] = 'Take back the guest link "{$a}"? Nobody can come in by it any more. Guests who are in the meeting now stay until they leave.';
$string['guests_revoke_of'] = 'Take back: {$a}';
$string['guests_revoked'] = 'The link is taken back.';
$string['guests_state'] = 'State';
$string['guests_state_expired'] = 'Expired';
$string['guests_state_good'] = 'Good';
$string['guests_state_revoked'] = 'Taken back';
$string['guests_state_usedup'] = 'Used up';
$string['guests_unnamed'] = 'Without a name';
$string['guests_uses'] = 'Used';
$string['guests_uses_of'] = '{$a->uses} of {$a->most}';
$string['index_inside'] = 'Inside now';
$string['index_none'] = 'There are no meetings in this course that you can see.';
$string['index_state'] = 'State';
$string['inside'] = 'Inside now: {$a}';
$string['inside_guest'] = 'Guest';
$string['inside_moderator'] = 'Moderator';
$string['inside_none'] = 'Nobody is inside.';
$string['inside_since'] = 'since {$a}';
$string['join'] = 'Join meeting';
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
$string['messageprovider:starting'] = 'A meeting starts soon';
$string['mobile_about'] = 'The meeting opens in the browser of your device, where you are logged in already.';
$string['mobile_open'] = 'Open meeting';
$string['moderators'] = 'Who moderates';
$string['moderators_capability'] = 'Everybody who has the right to in this course';
$string['moderators_help'] = 'Moderators let people in, mute and remove them, and end the meeting. By default those have the right who teach here. You can name people instead: then they moderate, and nobody else.';
$string['moderators_people'] = 'Only the people named here';
$string['modulename'] = 'Meeting';
$string['modulename_help'] = 'In a meeting, everybody sees and hears each other in the page of the activity itself: no new window, no second account.';
$string['modulenameplural'] = 'Meetings';
$string['namedmoderators'] = 'Named moderators';
$string['namedmoderators_none'] = 'Nobody is named yet';
$string['opensat'] = 'Opens';
$string['opensat_help'] = 'Before this time only moderators can join. Without it the meeting is open from the start.';
$string['option_attendedminutes'] = 'Attended from (minutes)';
$string['option_attendedminutes_help'] = 'Whoever was in a session for fewer minutes did not attend it. 0 counts everybody who was there at all.';
$string['option_attendeesshare'] = 'Everybody may share their screen';
$string['option_attendeesshare_help'] = 'Otherwise only moderators may, and they can allow it in the meeting.';
$string['option_earlybefore'] = 'Left early before the end (minutes)';
$string['option_earlybefore_help'] = 'Whoever left more than so many minutes before the end is marked as having left early.';
$string['option_encryption'] = 'End-to-end encryption';
$string['option_encryption_bridge'] = 'With a key from the bridge';
$string['option_encryption_help'] = 'With a key from the bridge, the media server cannot follow the meeting. With a passphrase of your own, only people who know it can: you share it yourselves, and nobody can recover it.';
$string['option_encryption_none'] = 'Off';
$string['option_encryption_own'] = 'With your own passphrase';
$string['option_guests'] = 'Guests';
$string['option_guests_help'] = 'Lets in people without an account who have a guest link. Links are made in the tab "Guest links".';
$string['option_lateafter'] = 'Late after (minutes)';
$string['option_lateafter_help'] = 'Whoever joined more than so many minutes after the beginning is marked as late.';
$string['option_locked'] = 'Set by the administrator';
$string['option_maxpeople'] = 'Most people at once';
$string['option_maxpeople_help'] = 'When so many are inside, nobody else can join until somebody leaves. 0 sets no limit.';
$string['option_remindbefore'] = 'Remind people before it opens';
$string['option_remindbefore_help'] = 'Everybody who may join gets a notification this long before the meeting opens.';
$string['option_restricted'] = 'Not for attendees';
$string['option_restricted_camera'] = 'Camera';
$string['option_restricted_chat'] = 'Chat';
$string['option_restricted_files'] = 'Files in the chat';
$string['option_restricted_help'] = 'What is ticked here only moderators may do. They can change it in the meeting.';
$string['option_restricted_microphone'] = 'Microphone';
$string['option_restricted_private_chat'] = 'Private messages';
$string['option_restricted_reactions'] = 'Reactions';
$string['option_restricted_screen_share'] = 'Screen sharing';
$string['option_startmuted'] = 'Start with the microphone off';
$string['option_startmuted_help'] = 'Everybody who joins begins muted, and can switch the microphone on.';
$string['option_waitingroom'] = 'Waiting room';
$string['option_waitingroom_everybody'] = 'Everybody waits';
$string['option_waitingroom_guests'] = 'Guests wait';
$string['option_waitingroom_help'] = 'Whoever waits comes in when a moderator lets them in. Moderators never wait.';
$string['option_waitingroom_nobody'] = 'Nobody waits';
$string['orders_refused'] = 'The bridge did not do it ({$a}). Try again, or ask your administrator to check the connection.';
$string['orders_trouble'] = '{$a->waiting} orders to the bridge (whom to send out, what to forget) have not gone through. Last reason: {$a->reason}.';
$string['pairing_address'] = 'This is not the address of a bridge. Give its origin, such as https://bridge.example.org.';
$string['pairing_answer'] = 'The answer of the bridge could not be read. Check the address, and ask its operator for a new code.';
$string['pairing_refused'] = 'The bridge refused ({$a}). Check the code, and ask its operator for a new one if it has been used or is older than a day.';
$string['pairing_unreachable'] = 'The bridge at {$a} does not answer this server. Check the address, and whether this server may reach it.';
$string['phase_early'] = 'Not open yet';
$string['phase_open'] = 'Open';
$string['phase_over'] = 'Over';
$string['pluginadministration'] = 'Meeting administration';
$string['pluginname'] = 'Meeting (Meetbridge)';
$string['privacy_attendance'] = 'Who was in a meeting, and when, as the bridge reports it.';
$string['privacy_attendance_groupid'] = 'The group in whose room it was.';
$string['privacy_attendance_guest'] = 'Whether they came without an account.';
$string['privacy_attendance_intervals'] = 'Each stay in the meeting, from when to when.';
$string['privacy_attendance_joinedat'] = 'When they came in first.';
$string['privacy_attendance_leftat'] = 'When they left last.';
$string['privacy_attendance_name'] = 'The name a guest gave.';
$string['privacy_attendance_person'] = 'The random name under which the bridge knows them.';
$string['privacy_attendance_present'] = 'Whether they are inside now.';
$string['privacy_attendance_role'] = 'Whether they led the meeting or took part.';
$string['privacy_attendance_session'] = 'The run of the meeting it was in.';
$string['privacy_attendance_title'] = 'Attendance';
$string['privacy_attendance_total'] = 'How long they were inside in all.';
$string['privacy_attendance_userid'] = 'The account.';
$string['privacy_bridge'] = 'The bridge lets people into meetings and reports to this site who was there. It is run by whoever runs the Meetbridge service that this site is connected with. It learns what it needs at the moment somebody joins.';
$string['privacy_bridge_group'] = 'The group in whose room they are.';
$string['privacy_bridge_language'] = 'The language they read, where the settings of this site say so.';
$string['privacy_bridge_name'] = 'Their name, which the others in the meeting see.';
$string['privacy_bridge_person'] = 'A random name that stands for the account; the account itself is not told.';
$string['privacy_bridge_picture'] = 'The address of their picture on this site, where the settings of this site say so.';
$string['privacy_bridge_role'] = 'Whether they lead the meeting or take part.';
$string['privacy_bridge_times'] = 'When they came and left.';
$string['privacy_guestlink'] = 'Links by which people without an account can join, and who made them.';
$string['privacy_guestlink_label'] = 'For whom the link is, in the words of whoever made it.';
$string['privacy_guestlink_revokedat'] = 'When it was taken back.';
$string['privacy_guestlink_timecreated'] = 'When it was made.';
$string['privacy_guestlink_title'] = 'Guest links made';
$string['privacy_guestlink_usermodified'] = 'Who made it.';
$string['privacy_mediaserver'] = 'The media server carries picture, sound and messages between the people in a meeting. It keeps none of them.';
$string['privacy_mediaserver_address'] = 'The network address of their device, as with every server on the internet.';
$string['privacy_mediaserver_media'] = 'Their picture, sound, screen and messages, while they share them.';
$string['privacy_mediaserver_name'] = 'Their name, which the others in the meeting see.';
$string['privacy_mediaserver_person'] = 'A name made from the random one by a one-way function.';
$string['privacy_mediaserver_picture'] = 'The address of their picture on this site, where the settings of this site say so.';
$string['privacy_moderator'] = 'Who leads a meeting, where the teacher has named people.';
$string['privacy_moderator_userid'] = 'The account.';
$string['privacy_order'] = 'What the bridge is still to be told: whom to send out of a meeting, and whom to forget.';
$string['privacy_order_body'] = 'The random name under which the bridge knows the person, and the meetings it is about.';
$string['privacy_person'] = 'The random name under which the bridge knows an account.';
$string['privacy_person_person'] = 'The random name.';
$string['privacy_person_timecreated'] = 'When it was made.';
$string['privacy_person_userid'] = 'The account.';
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
$string['reminder_small'] = '{$a->meeting} starts on {$a->time}';
$string['reminder_subject'] = '{$a->meeting} starts on {$a->time}';
$string['reminder_text'] = 'The meeting "{$a->meeting}" in the course "{$a->course}" opens on {$a->time} ({$a->zone}).';
$string['report_closes'] = 'Closes';
$string['report_duration'] = 'Time inside (stays that are over)';
$string['report_guestname'] = 'Name of the guest';
$string['report_opens'] = 'Opens';
$string['report_source'] = 'Meeting attendance';
$string['reports_trouble'] = 'Reports could not be fetched from the bridge: {$a}.';
$string['reset_attendance'] = 'Delete attendance';
$string['reset_guestlinks'] = 'Delete guest links';
$string['reset_moderators'] = 'Take named moderators away: those moderate who have the right to';
$string['role_attendee'] = 'Attendee';
$string['role_moderator'] = 'Moderator';
$string['role_observer'] = 'Observer';
$string['role_presenter'] = 'Presenter';
$string['room_of_group'] = 'Room of group';
$string['search:activity'] = 'Meeting - activity information';
$string['settings_defaults'] = 'Defaults for meetings';
$string['settings_defaults_help'] = 'What a new meeting starts with. Lock an option so that teachers cannot change it: then it holds in all meetings, also in those that were made before.';
$string['settings_page'] = 'Defaults and privacy';
$string['settings_people'] = 'About people';
$string['settings_people_help'] = 'What the bridge and the others in a meeting learn about somebody who joins, beside their name.';
$string['settings_retention'] = 'Keep attendance for';
$string['settings_retention_help'] = 'Attendance of people who left longer ago is deleted, once a day. 0 keeps it for as long as the meeting. Grades and completion that came of it stay, but working them out anew afterwards would no longer count it.';
$string['settings_sendlanguage'] = 'Show the meeting in their language';
$string['settings_sendlanguage_help'] = 'The bridge learns the language in which somebody reads this site.';
$string['settings_sendpicture'] = 'Show profile pictures';
$string['settings_sendpicture_help'] = 'The others in the meeting see the picture from the profile.';
$string['status_connection'] = 'Meetings: connection with the bridge';
$string['task_clean_up'] = 'Delete old attendance and guest links';
$string['task_pull_reports'] = 'Fetch attendance from the bridge';
$string['task_send_orders'] = 'Hand waiting orders to the bridge';
$string['task_send_reminders'] = 'Remind people of meetings that open soon';
$string['task_settle_attendance'] = 'Bring completion and grades up to the attendance';
