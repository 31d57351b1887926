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

use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;
use moodle_url;
use renderable;
use renderer_base;
use single_select;
use templatable;

/**
 * A meeting's page: the room, the card from which people join it, who is inside, and the reader's own attendance.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class view_page implements renderable, templatable {
    /**
     * Takes what it shows.
     *
     * @param meeting $meeting the meeting
     * @param string[] $rooms group id to name of the groups whose room the reader may enter
     * @param int|null $groupid the room, as groups::choose() names it
     * @param int $now epoch seconds
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var string[] group id to name */
        private readonly array $rooms,
        /** @var int|null the room, as groups::choose() names it */
        private readonly ?int $groupid,
        /** @var int epoch seconds */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $inside = new inside($this->meeting, $this->groupid);
        $card = new meeting_card($this->meeting, $this->groupid, $this->now);
        return [
            'connect' => $this->connect(),
            'room' => count($this->rooms) === 1 ? array_values($this->rooms)[0] : '',
            'switcher' => $this->switcher($output),
            'card' => $output->render_from_template('mod_meetbridge/meeting_card', $card->export_for_template($output)),
            'inside' => $inside->export_for_template($output),
            'own' => own_attendance::html($this->meeting, $this->now, $output),
        ];
    }

    /**
     * Where an administrator connects a site that is not connected yet.
     *
     * @return string|null address
     */
    private function connect(): ?string {
        if (connection::current() !== null || !has_capability('moodle/site:config', \context_system::instance())) {
            return null;
        }
        return (new moodle_url('/mod/meetbridge/connection.php'))->out(false);
    }

    /**
     * The choice of a group's room, where there is a choice.
     *
     * @param renderer_base $output renderer
     * @return string HTML
     */
    private function switcher(renderer_base $output): string {
        if (count($this->rooms) < 2) {
            return '';
        }
        $address = new moodle_url('/mod/meetbridge/view.php', ['id' => $this->meeting->cm->id]);
        $select = new single_select($address, 'group', $this->rooms, (string) $this->groupid, null, 'meetbridge-room');
        $select->set_label(get_string('room_of_group', 'mod_meetbridge'));
        return $output->render($select);
    }
}
