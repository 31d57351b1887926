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
 * A page of reports, pushed or pulled.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_page {
    /**
     * Takes what a page says.
     *
     * @param attendance_report[] $reports those this plugin understands
     * @param string $cursor where the next page begins
     * @param bool $more whether there is a next page already
     */
    private function __construct(
        /** @var attendance_report[] those this plugin understands */
        public readonly array $reports,
        /** @var string where the next page begins */
        public readonly string $cursor,
        /** @var bool whether there is a next page already */
        public readonly bool $more,
    ) {
    }

    /**
     * Reads a page.
     *
     * @param string $body JSON: {site, reports, cursor, more}
     * @param string $site the id of this site for the bridge
     * @return self|null null where it is none, or for another site
     */
    public static function read(string $body, string $site): ?self {
        $page = json_decode($body, true, 32);
        $isgood = is_array($page) && ($page['site'] ?? null) === $site
            && is_array($page['reports'] ?? null) && array_is_list($page['reports'])
            && is_string($page['cursor'] ?? null) && strlen($page['cursor']) <= 255;
        if (!$isgood) {
            return null;
        }
        // A kind this version does not know is a newer bridge's; refusing it would hold up all that come after.
        $reports = array_values(array_filter(array_map(fn($report) => attendance_report::read($report), $page['reports'])));
        return new self($reports, $page['cursor'], ($page['more'] ?? null) === true);
    }
}
