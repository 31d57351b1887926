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

namespace mod_meetbridge\local\pairing;

/**
 * Addresses as browsers and bridges compare them.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class site_address {
    /**
     * The origin of an address, as a browser sends it.
     *
     * @param string $address an absolute http or https address
     * @return string|null such as "https://example.org:8443"; null where it is none
     */
    public static function origin_of(string $address): ?string {
        $parts = parse_url(trim($address));
        $scheme = strtolower($parts['scheme'] ?? '');
        if (!is_array($parts) || !in_array($scheme, ['http', 'https'], true) || empty($parts['host']) || isset($parts['user'])) {
            return null;
        }
        $port = $parts['port'] ?? null;
        $isusual = $port === null || $port === ['http' => 80, 'https' => 443][$scheme];
        return $scheme . '://' . strtolower($parts['host']) . ($isusual ? '' : ':' . $port);
    }

    /**
     * Where this site takes reports from the bridge.
     *
     * @return string
     */
    public static function reports(): string {
        return (new \moodle_url('/mod/meetbridge/reports.php'))->out(false);
    }
}
