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

namespace mod_meetbridge\local\meetings;

/**
 * Where a meeting stands in its time.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
enum phase: string {
    /** The opening time has not come. */
    case EARLY = 'early';
    /** Whoever has the right may join. */
    case OPEN = 'open';
    /** The closing time has come. */
    case OVER = 'over';

    /**
     * The phase at a moment.
     *
     * @param int|null $opensat epoch seconds; null or 0 for always
     * @param int|null $closesat epoch seconds; null or 0 for never
     * @param int $now epoch seconds
     * @return self
     */
    public static function at(?int $opensat, ?int $closesat, int $now): self {
        if ($closesat && $now >= $closesat) {
            return self::OVER;
        }
        return $opensat && $now < $opensat ? self::EARLY : self::OPEN;
    }

    /**
     * The phase of a course module, from what the course's cache knows of it: no query.
     *
     * @param \cm_info $cm a meeting's course module
     * @param int $now epoch seconds
     * @return self
     */
    public static function of(\cm_info $cm, int $now): self {
        $times = (array) $cm->customdata;
        return self::at($times['opensat'] ?? null, $times['closesat'] ?? null, $now);
    }

    /**
     * In a word or two.
     *
     * @return string
     */
    public function words(): string {
        return get_string('phase_' . $this->value, 'mod_meetbridge');
    }
}
