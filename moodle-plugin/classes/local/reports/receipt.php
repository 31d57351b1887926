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

/**
 * What is answered to whoever sends reports.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
enum receipt: string {
    /** Written down, or known already. */
    case TAKEN = 'taken';
    /** Reports are posted. */
    case WRONG_METHOD = 'report_method';
    /** More than one page of any bridge. */
    case TOO_LARGE = 'report_too_large';
    /** Not signed by the bridge this site is paired with, not for this site, not over this body, or not of this minute. */
    case UNTRUSTED = 'report_untrusted';
    /** This very message was taken before. */
    case REPLAYED = 'report_replayed';
    /** Signed, but no page of reports. */
    case MALFORMED = 'report_malformed';
    /** It could not be written down now; it is worth sending again. */
    case NOT_KEPT = 'report_not_kept';

    /**
     * The status of HTTP.
     *
     * @return int
     */
    public function status(): int {
        return match ($this) {
            self::TAKEN => 204,
            self::MALFORMED => 400,
            self::UNTRUSTED => 401,
            self::WRONG_METHOD => 405,
            self::REPLAYED => 409,
            self::TOO_LARGE => 413,
            self::NOT_KEPT => 503,
        };
    }
}
