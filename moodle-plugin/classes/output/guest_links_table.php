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

namespace mod_meetbridge\output;

use mod_meetbridge\local\guests\guest_link;
use mod_meetbridge\local\meetings\meeting;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The guest links of a meeting, as whoever may make them sees them.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_links_table implements renderable, templatable {
    /**
     * Takes what is shown.
     *
     * @param meeting $meeting the meeting
     * @param guest_link[] $links its links
     * @param int $now epoch seconds
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var guest_link[] its links */
        private readonly array $links,
        /** @var int epoch seconds */
        private readonly int $now,
    ) {
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output renderer
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $groups = $this->group_names();
        $makers = $this->maker_names();
        return [
            'haslinks' => (bool) $this->links,
            'hasgroups' => (bool) array_filter($groups),
            'links' => array_map(fn($link) => $this->row($link, $groups, $makers), $this->links),
        ];
    }

    /**
     * One link.
     *
     * @param guest_link $link the link
     * @param string[] $groups group id to name
     * @param string[] $makers user id to name
     * @return array
     */
    private function row(guest_link $link, array $groups, array $makers): array {
        $record = $link->record;
        $state = $link->state($this->now);
        $uses = (object) ['uses' => $record->uses, 'most' => $record->maxuses];
        $revoke = new moodle_url('/mod/meetbridge/guests.php', ['id' => $this->meeting->cm->id, 'revoke' => $record->id]);
        $isgood = $state === guest_link::GOOD;
        return [
            'id' => $record->id,
            'label' => (string) $record->label !== '' ? $record->label : get_string('guests_unnamed', 'mod_meetbridge'),
            'group' => $groups[$record->groupid] ?? '',
            'maker' => $makers[$record->usermodified] ?? get_string('guests_maker_unknown', 'mod_meetbridge'),
            'expires' => $record->expiresat ? userdate($record->expiresat) : get_string('never'),
            'uses' => $record->maxuses ? get_string('guests_uses_of', 'mod_meetbridge', $uses) : $record->uses,
            'state' => get_string('guests_state_' . $state, 'mod_meetbridge'),
            'isgood' => $isgood,
            // An address that lets nobody in is no use to anybody, and may let somebody in again on a site with a wrong clock.
            'address' => $isgood ? $link->address()->out(false) : null,
            'revoke' => $state === guest_link::REVOKED ? null : $revoke->out(false),
        ];
    }

    /**
     * The names of the groups.
     *
     * @return string[] group id to name
     */
    private function group_names(): array {
        global $DB;
        $ids = array_filter(array_map(fn($link) => (int) $link->record->groupid, $this->links));
        $names = $ids ? $DB->get_records_list('groups', 'id', array_unique($ids), '', 'id, name') : [];
        $format = fn(stdClass $group) => format_string($group->name, true, ['context' => $this->meeting->context, 'escape' => false]);
        return array_map($format, $names);
    }

    /**
     * The names of those who made the links.
     *
     * @return string[] user id to name
     */
    private function maker_names(): array {
        global $DB;
        $ids = array_filter(array_map(fn($link) => (int) $link->record->usermodified, $this->links));
        $fields = 'id' . \core_user\fields::for_name()->get_sql()->selects;
        $users = $ids ? $DB->get_records_list('user', 'id', array_unique($ids), '', $fields) : [];
        $full = has_capability('moodle/site:viewfullnames', $this->meeting->context);
        return array_map(fn(stdClass $user) => fullname($user, $full), $users);
    }
}
