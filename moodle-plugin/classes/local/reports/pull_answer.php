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
 * What the bridge answered when it was asked for reports.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pull_answer {
    /**
     * What came of it.
     *
     * @param report_page|null $page the reports
     * @param string|null $trouble why there are none: a stable code, and what is known besides
     * @param bool $cursorislost the bridge does not know the cursor: it is to be read from the beginning
     */
    private function __construct(
        /** @var report_page|null the reports */
        public readonly ?report_page $page,
        /** @var string|null why there are none: a stable code, and what is known besides */
        public readonly ?string $trouble,
        /** @var bool the bridge does not know the cursor: it is to be read from the beginning */
        public readonly bool $cursorislost = false,
    ) {
    }

    /**
     * Judges an answer.
     *
     * @param int $errno of cURL; 0 where there was an answer
     * @param int $status of HTTP; 0 where this site may not ask that address
     * @param string $body as it came
     * @param string $site the id of this site for the bridge
     * @return self
     */
    public static function judge(int $errno, int $status, string $body, string $site): self {
        if ($errno !== 0 || $status === 0) {
            return new self(null, $errno !== 0 ? 'unreachable (' . $errno . ')' : 'blocked');
        }
        if ($status !== 200) {
            $problem = json_decode($body, true, 8);
            $code = is_array($problem) && is_string($problem['code'] ?? null) ? $problem['code'] : '';
            $code = substr(clean_param($code, PARAM_ALPHANUMEXT), 0, 60);
            return new self(null, trim("HTTP $status $code"), $code === 'request_malformed');
        }
        $page = report_page::read($body, $site);
        return $page ? new self($page, null) : new self(null, 'unreadable');
    }
}
