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
 * Takes reports from the bridge: a page of them as JSON, the bridge's signature as bearer.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// The bridge has no session here and no sesskey: its signature alone says who it is.
// phpcs:disable moodle.Files.RequireLogin.Missing
define('NO_MOODLE_COOKIES', true);
define('NO_DEBUG_DISPLAY', true);
define('AJAX_SCRIPT', true);

require(__DIR__ . '/../../config.php');

use mod_meetbridge\local\reports\receipt;
use mod_meetbridge\local\reports\receiver;

// Whatever goes wrong from here on, the bridge must not take it for a yes.
http_response_code(500);

// Where PHP runs behind Apache, the header may come under another name.
$authorization = (string) ($_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '');
$receipt = ($_SERVER['REQUEST_METHOD'] ?? '') !== 'POST'
    ? receipt::WRONG_METHOD
    : receiver::take($authorization, (string) file_get_contents('php://input', length: receiver::LONGEST + 1), time());

http_response_code($receipt->status());
header('Cache-Control: no-store');
if ($receipt === receipt::WRONG_METHOD) {
    header('Allow: POST');
}
if ($receipt !== receipt::TAKEN) {
    header('Content-Type: application/json; charset=utf-8');
    echo json_encode(['code' => $receipt->value]);
}
