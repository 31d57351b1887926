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

use renderable;
use renderer_base;
use templatable;

/**
 * The card from which a guest joins. The server does not know the link's secret when it writes the page, so it tells nothing
 * about the meeting; the script asks for it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_card implements renderable, templatable {
    /**
     * Takes what it shows.
     *
     * @param int $link id of the guest link, as the address names it
     * @param int $now epoch seconds
     */
    public function __construct(
        /** @var int id of the guest link, as the address names it */
        private readonly int $link,
        /** @var int epoch seconds */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'title' => get_string('modulename', 'mod_meetbridge'),
            'isguest' => true,
            'hasbutton' => false,
            'facts' => card_facts::json(card_facts::common($this->now) + ['link' => $this->link]),
            'script' => 'guest',
        ];
    }
}
