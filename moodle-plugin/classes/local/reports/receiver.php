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

namespace mod_meetbridge\local\reports;

use mod_meetbridge\local\attendance\ledger;
use mod_meetbridge\local\pairing\connection;

/**
 * Takes pushed reports in. They may come twice and in any order; the end is the same.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class receiver {
    /** @var int the longest body, in bytes: thousands of people; a page of the bridge holds two hundred */
    public const LONGEST = 4194304;

    /** @var string setting: when the bridge was heard last, epoch seconds */
    public const HEARD = 'reportsheard';

    /**
     * Takes a message: the signature first, and nothing of the body before it.
     *
     * @param string $authorization the header of that name
     * @param string $body raw, read up to one byte more than LONGEST
     * @param int $now epoch seconds
     * @return receipt
     */
    public static function take(string $authorization, string $body, int $now): receipt {
        if (strlen($body) > self::LONGEST) {
            return receipt::TOO_LARGE;
        }
        $bridge = connection::current();
        $bearer = preg_match('/^Bearer ([\w.-]+)$/iD', trim($authorization), $match) ? $match[1] : '';
        $claims = $bridge ? report_token::read($bearer, $body, $bridge, $now) : null;
        if ($claims === null) {
            return receipt::UNTRUSTED;
        }
        if (!report_token::use_up($claims)) {
            return receipt::REPLAYED;
        }
        $page = report_page::read($body, $bridge->site);
        if ($page === null) {
            return receipt::MALFORMED;
        }
        try {
            return self::keep($page, $now) ? receipt::TAKEN : receipt::NOT_KEPT;
        } catch (\dml_exception $e) {
            // The bridge sends it again; what the database said is for whoever looks after this server.
            debugging('Reports could not be kept: ' . $e->getMessage() . ' ' . $e->debuginfo, DEBUG_NORMAL, $e->getTrace());
            return receipt::NOT_KEPT;
        }
    }

    /**
     * Writes a page down.
     *
     * @param report_page $page pushed or pulled
     * @param int $now epoch seconds
     * @return bool false where that is not possible now
     * @throws \dml_exception where the database refuses
     */
    public static function keep(report_page $page, int $now): bool {
        if (!ledger::keep($page->reports, $now)) {
            return false;
        }
        // To the minute is enough, and spares a site the clearing of its settings with every page.
        if ((int) get_config('mod_meetbridge', self::HEARD) <= $now - MINSECS) {
            set_config(self::HEARD, $now, 'mod_meetbridge');
        }
        return true;
    }
}
