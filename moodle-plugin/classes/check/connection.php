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

namespace mod_meetbridge\check;

use action_link;
use core\check\check;
use core\check\result;
use mod_meetbridge\local\pairing\finding;
use mod_meetbridge\local\pairing\findings;
use moodle_url;

/**
 * Shows in the status report of the site whether all is well with the bridge.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class connection extends check {
    /** @var string[] what the states are called in the report */
    private const STATUS = [
        finding::GOOD => result::OK,
        finding::WARNING => result::WARNING,
        finding::BAD => result::ERROR,
    ];

    /**
     * Its name.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('status_connection', 'mod_meetbridge');
    }

    /**
     * Where one can do something about it.
     *
     * @return action_link|null
     */
    public function get_action_link(): ?action_link {
        return new action_link(new moodle_url('/mod/meetbridge/connection.php'), get_string('connection', 'mod_meetbridge'));
    }

    /**
     * What was found; the worst stands first.
     *
     * @return result
     */
    public function get_result(): result {
        global $DB;
        $findings = findings::of(time());
        $worst = finding::worst($findings);
        $first = current(array_filter($findings, fn($finding) => $finding->state === $worst));
        $details = array_map(fn($finding) => s(trim($finding->text . ' ' . $finding->next)), $findings);
        // Before anybody has made a meeting, nobody misses the bridge.
        $isunused = $first->code === 'unpaired' && !$DB->record_exists('meetbridge', []);
        $status = $isunused ? result::INFO : self::STATUS[$worst];
        return new result($status, s($first->text), \html_writer::alist($details));
    }
}
