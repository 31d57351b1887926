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
 * Connects this site with a bridge by a one-time code.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/filelib.php');

use mod_meetbridge\local\pairing\pairing;
use mod_meetbridge\local\pairing\site_address;

[$options, $unknown] = cli_get_params(
    ['bridge' => '', 'code' => '', 'pull-only' => false, 'help' => false],
    ['b' => 'bridge', 'c' => 'code', 'h' => 'help'],
);
if ($unknown) {
    cli_error(get_string('cliunknowoption', 'core_admin', implode(' ', $unknown)));
}
if ($options['help'] || $options['bridge'] === '' || $options['code'] === '') {
    cli_writeln(get_string('cli_pair_help', 'mod_meetbridge'));
    exit($options['help'] ? 0 : 1);
}
$origin = site_address::origin_of($options['bridge']);
if ($origin === null) {
    cli_error(get_string('pairing_address', 'mod_meetbridge'));
}
try {
    $connection = pairing::pair($origin, $options['code'], !$options['pull-only'], time());
} catch (moodle_exception $e) {
    cli_error($e->getMessage());
}
cli_writeln(get_string('cli_paired', 'mod_meetbridge', $connection));
