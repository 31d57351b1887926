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

namespace mod_meetbridge\external;

use core_external\external_api;
use core_external\external_function_parameters;
use mod_meetbridge\local\entrance\refusal;
use mod_meetbridge\local\pairing\connection;

/**
 * What the web services about the connection share: only whoever may change the site may call them.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class connection_service extends external_api {
    /**
     * Nothing is asked, where a service does not say otherwise.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([]);
    }

    /**
     * Lets only those go on who may change the site.
     */
    protected static function require_administrator(): void {
        $context = \context_system::instance();
        self::validate_context($context);
        require_capability('moodle/site:config', $context);
    }

    /**
     * The bridge of this site.
     *
     * @return connection
     * @throws \moodle_exception refusal_notconnected
     */
    protected static function bridge(): connection {
        return connection::current() ?? throw refusal::NOT_CONNECTED->exception();
    }
}
