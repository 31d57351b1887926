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

use context;
use mod_meetbridge\local\attendance\ledger;
use mod_meetbridge\local\meetings\groups;
use mod_meetbridge\local\meetings\meeting;
use renderable;
use renderer_base;
use templatable;

/**
 * Who is in one room of a meeting now, and the button that ends it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class inside implements renderable, templatable {
    /**
     * Takes the room.
     *
     * @param meeting $meeting the meeting
     * @param int|null $groupid the room, as groups::choose() names it
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var int|null the room, as groups::choose() names it */
        private readonly ?int $groupid,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $people = $this->groupid === null ? [] : ledger::inside($this->meeting, $this->groupid);
        $context = $this->meeting->context;
        // Whoever may not join would not see their names inside either.
        $names = has_capability('mod/meetbridge:join', $context) ? array_map(self::person(...), $people) : [];
        return [
            'count' => count($people),
            'people' => $names,
            'haspeople' => (bool) $names,
            'mayend' => $people && has_capability('mod/meetbridge:end', $context),
            'cmid' => (int) $this->meeting->cm->id,
            'groupid' => (int) $this->groupid,
            'contextid' => (int) $context->id,
        ];
    }

    /**
     * The part of the page alone, for a page that is open already.
     *
     * @param context $context where the meeting stands
     * @param int $groupid the room
     * @return string HTML
     */
    public static function fragment(context $context, int $groupid): string {
        global $PAGE, $USER;
        $meeting = meeting::from_cmid((int) $context->instanceid);
        require_capability('mod/meetbridge:view', $meeting->context);
        $room = new self($meeting, groups::choose($meeting, (int) $USER->id, $groupid));
        $output = $PAGE->get_renderer('core');
        return $output->render_from_template('mod_meetbridge/inside', $room->export_for_template($output));
    }

    /**
     * One of them.
     *
     * @param \stdClass $person as the ledger gives them
     * @return array
     */
    private static function person(\stdClass $person): array {
        return [
            'name' => $person->name,
            'since' => userdate($person->since, get_string('strftimetime', 'langconfig')),
            'isguest' => $person->guest,
            'ismoderator' => $person->role === 'moderator',
        ];
    }
}
