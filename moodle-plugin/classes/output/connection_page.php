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

use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\pairing\pairing;
use mod_meetbridge\local\pairing\site_address;
use renderable;
use renderer_base;
use templatable;

/**
 * How this site stands to its bridge, and the form that changes it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class connection_page implements renderable, templatable {
    /**
     * Takes what it shows.
     *
     * @param bool $checks whether the connection is checked at once, as after a pairing
     */
    public function __construct(
        /** @var bool whether the connection is checked at once, as after a pairing */
        private readonly bool $checks,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        global $CFG;
        $bridge = connection::current();
        $origin = site_address::origin_of($CFG->wwwroot);
        return [
            'id' => 'mod_meetbridge-connection',
            'checks' => $this->checks && $bridge !== null,
            'connection' => $bridge ? [
                'origin' => $bridge->origin,
                'site' => $bridge->site,
                'since' => userdate($bridge->since),
                'key' => site_key::current()->kid(),
            ] : false,
            'pullonly' => (bool) get_config('mod_meetbridge', pairing::PULL_ONLY),
            'command' => 'meetbridge ' . ($bridge ? "sites rotate $bridge->site" : "invite --origin $origin"),
        ];
    }
}
