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

use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\pairing\site_request;

/**
 * Fetches reports from the bridge, from where it left off: what a push could not bring arrives all the same.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class puller {
    /** @var int seconds until the bridge is given up */
    private const TIMEOUT = 15;

    /** @var int the most pages of one run, ten thousand reports; the next run goes on */
    private const MOST_PAGES = 100;

    /** @var string setting: how far which bridge has been read */
    private const PLACE = 'reportsread';

    /** @var string setting: why the last run did not end well; empty where it did */
    public const TROUBLE = 'reportstrouble';

    /**
     * Fetches what is new.
     *
     * @param int $now epoch seconds
     * @return string|null why it did not go through: a stable code, and what is known besides
     */
    public static function pull(int $now): ?string {
        $bridge = connection::current();
        $trouble = $bridge ? self::read($bridge, $now) : null;
        if ((string) get_config('mod_meetbridge', self::TROUBLE) !== (string) $trouble) {
            set_config(self::TROUBLE, (string) $trouble, 'mod_meetbridge');
        }
        return $trouble;
    }

    /**
     * Where the reading of a bridge goes on.
     *
     * @param connection $bridge the bridge
     * @return string cursor; empty for the beginning
     */
    public static function cursor(connection $bridge): string {
        $place = json_decode((string) get_config('mod_meetbridge', self::PLACE), true);
        $isofbridge = is_array($place) && ($place['origin'] ?? '') === $bridge->origin && ($place['site'] ?? '') === $bridge->site;
        return $isofbridge ? (string) ($place['cursor'] ?? '') : '';
    }

    /**
     * Reads page after page.
     *
     * @param connection $bridge the bridge
     * @param int $now epoch seconds
     * @return string|null why it stopped early
     */
    private static function read(connection $bridge, int $now): ?string {
        for ($pages = 0; $pages < self::MOST_PAGES; $pages++) {
            $cursor = self::cursor($bridge);
            $answer = self::ask($bridge, $cursor);
            if ($answer->cursorislost) {
                self::remember($bridge, '');
            }
            if ($answer->page === null) {
                return $answer->trouble;
            }
            if (!receiver::keep($answer->page, $now)) {
                return receipt::NOT_KEPT->value;
            }
            if ($answer->page->cursor !== $cursor) {
                self::remember($bridge, $answer->page->cursor);
            }
            if (!$answer->page->more) {
                return null;
            }
        }
        return null;
    }

    /**
     * Asks for one page.
     *
     * @param connection $bridge the bridge
     * @param string $cursor where it begins; empty for the beginning
     * @return pull_answer
     */
    private static function ask(connection $bridge, string $cursor): pull_answer {
        global $CFG;
        require_once($CFG->libdir . '/filelib.php');
        $url = $bridge->origin . '/reports';
        $curl = new \curl(['ignoresecurity' => false]);
        // The signature is good for a minute of now, and a run may take longer.
        $bearer = site_request::bearer($bridge, site_key::current(), 'GET', $url, null, time());
        $curl->setHeader(['Authorization: Bearer ' . $bearer, 'Accept: application/json, application/problem+json']);
        $body = $curl->get($url, $cursor === '' ? [] : ['after' => $cursor], [
            'CURLOPT_TIMEOUT' => self::TIMEOUT,
            'CURLOPT_CONNECTTIMEOUT' => self::TIMEOUT,
            'CURLOPT_FOLLOWLOCATION' => 0,
        ]);
        $status = (int) ($curl->get_info()['http_code'] ?? 0);
        return pull_answer::judge((int) $curl->get_errno(), $status, (string) $body, $bridge->site);
    }

    /**
     * Keeps where the reading goes on.
     *
     * @param connection $bridge the bridge
     * @param string $cursor as it gave it
     */
    private static function remember(connection $bridge, string $cursor): void {
        $place = ['origin' => $bridge->origin, 'site' => $bridge->site, 'cursor' => $cursor];
        set_config(self::PLACE, json_encode($place, JSON_UNESCAPED_SLASHES), 'mod_meetbridge');
    }
}
