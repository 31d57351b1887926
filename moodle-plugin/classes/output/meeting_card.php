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

use mod_meetbridge\local\entrance\entrance;
use mod_meetbridge\local\entrance\refusal;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\phase;
use mod_meetbridge\local\people\account;
use renderable;
use renderer_base;
use templatable;

/**
 * The card from which the current user joins: the time, the button or why there is none, and the facts for its script.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_card implements renderable, templatable {
    /**
     * Takes what it shows.
     *
     * @param meeting $meeting the meeting
     * @param int|null $groupid the room, as groups::choose() names it
     * @param int $now epoch seconds
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var int|null the room, as groups::choose() names it */
        private readonly ?int $groupid,
        /** @var int epoch seconds */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        global $USER;
        $refusal = entrance::refusal($this->meeting, (int) $USER->id, $this->groupid, $this->now);
        // What depends on the time alone is the countdown's to say, and changes while the page is open.
        $why = in_array($refusal, [refusal::NOT_YET, refusal::OVER], true) ? null : $refusal;
        $times = new card_times($this->meeting->opens_at(), $this->meeting->closes_at(), card_times::zone());
        return [
            'title' => $this->meeting->title(),
            'when' => $times->moments(),
            'state' => $times->state($this->now),
            'reason' => $why?->words(),
            'hasbutton' => $refusal === null,
            'facts' => card_facts::json($this->facts($why === null)),
            'script' => 'view',
        ];
    }

    /**
     * What the script is told.
     *
     * @param bool $mayjoin whether they may, as far as that does not depend on the time
     * @return array
     */
    private function facts(bool $mayjoin): array {
        global $USER;
        return card_facts::common($this->now) + [
            'cmid' => (int) $this->meeting->cm->id,
            'group' => (int) $this->groupid,
            'mayJoin' => $mayjoin,
            'isEarly' => $mayjoin && $this->is_early(),
            'opensAt' => $this->meeting->opens_at(),
            'closesAt' => $this->meeting->closes_at(),
            'zone' => card_times::zone(),
            'isOwnZone' => card_times::is_zone_chosen(),
            'title' => $this->meeting->title(),
            'name' => account::person($USER, $this->meeting->context)['name'],
            'encrypted' => $this->meeting->record->encryption !== 'none',
        ];
    }

    /**
     * Whether they may join before the opening. Asked only where it can matter.
     *
     * @return bool
     */
    private function is_early(): bool {
        global $USER;
        return phase::at($this->meeting->opens_at(), $this->meeting->closes_at(), $this->now) === phase::EARLY
            && entrance::role($this->meeting, (int) $USER->id) === entrance::MODERATOR;
    }
}
