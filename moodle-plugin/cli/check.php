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
 * Checks the connection with the bridge: one line a finding, and the exit code says how bad it is.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/clilib.php');

use mod_meetbridge\local\pairing\finding;
use mod_meetbridge\local\pairing\findings;
use mod_meetbridge\local\reports\puller;

[$options, $unknown] = cli_get_params(['help' => false], ['h' => 'help']);
if ($unknown) {
    cli_error(get_string('cliunknowoption', 'core_admin', implode(' ', $unknown)));
}
if ($options['help']) {
    cli_writeln(get_string('cli_check_help', 'mod_meetbridge'));
    exit(0);
}
// Whether this server reaches the bridge, and the bridge knows it, shows where it fetches its reports.
puller::pull(time());
$findings = findings::of(time());
foreach ($findings as $finding) {
    cli_writeln(rtrim(sprintf('%-8s%s %s', $finding->state, $finding->text, $finding->next)));
}
exit([finding::GOOD => 0, finding::WARNING => 1, finding::BAD => 2][finding::worst($findings)]);
