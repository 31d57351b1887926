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

namespace mod_meetbridge\output;

use core_date;
use mod_meetbridge\local\meetings\phase;

/**
 * When a meeting takes place, in words: first written by the server, then kept up by the script in the same words.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_times {
    /**
     * Takes the times.
     *
     * @param int|null $opensat epoch seconds; null for always
     * @param int|null $closesat epoch seconds; null for never
     * @param string $zone name of the time zone in which they are written
     */
    public function __construct(
        /** @var int|null epoch seconds; null for always */
        private readonly ?int $opensat,
        /** @var int|null epoch seconds; null for never */
        private readonly ?int $closesat,
        /** @var string name of the time zone in which they are written */
        private readonly string $zone,
    ) {
    }

    /**
     * Whether the current user or the administrator has chosen a time zone; otherwise the browser knows better.
     *
     * @return bool
     */
    public static function is_zone_chosen(): bool {
        global $CFG, $USER;
        return (isset($CFG->forcetimezone) && (string) $CFG->forcetimezone !== '99')
            || (isset($USER->timezone) && (string) $USER->timezone !== '99');
    }

    /**
     * From when to when, with the name of the zone.
     *
     * @return string empty for a meeting that is always open
     */
    public function moments(): string {
        if ($this->opensat === null && $this->closesat === null) {
            return '';
        }
        $day = get_string('strftimedate', 'langconfig');
        $isoneday = $this->opensat !== null && $this->closesat !== null
            && $this->write($this->opensat, $day) === $this->write($this->closesat, $day);
        $full = get_string('strftimedaydatetime', 'langconfig');
        $short = get_string('strftimetime', 'langconfig');
        $pattern = $this->opensat === null ? 'card_until' : ($this->closesat === null ? 'card_from' : 'card_range');
        return get_string($pattern, 'mod_meetbridge', (object) [
            'from' => $this->opensat === null ? '' : $this->write($this->opensat, $full),
            'to' => $this->closesat === null ? '' : $this->write($this->closesat, $isoneday ? $short : $full),
            'zone' => $this->zone,
        ]);
    }

    /**
     * Where the meeting stands, with the time to what comes next.
     *
     * @param int $now epoch seconds
     * @return string empty for a meeting that is always open
     */
    public function state(int $now): string {
        $left = fn(int $border) => format_time($border - $now);
        return match (phase::at($this->opensat, $this->closesat, $now)) {
            phase::OVER => get_string('card_over', 'mod_meetbridge'),
            phase::EARLY => get_string('card_opens', 'mod_meetbridge', $left($this->opensat)),
            phase::OPEN => $this->closesat !== null
                ? get_string('card_closes', 'mod_meetbridge', $left($this->closesat))
                : ($this->opensat !== null ? get_string('card_open', 'mod_meetbridge') : ''),
        };
    }

    /**
     * One moment.
     *
     * @param int $moment epoch seconds
     * @param string $format as strftime() has it
     * @return string
     */
    private function write(int $moment, string $format): string {
        return userdate($moment, $format, $this->zone);
    }

    /**
     * The current user's zone by its name.
     *
     * @return string such as "Europe/Berlin"
     */
    public static function zone(): string {
        return core_date::get_user_timezone();
    }
}
