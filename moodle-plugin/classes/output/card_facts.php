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

use mod_meetbridge\local\people\account;

/**
 * What the script of a card is told, whoever reads it: clock, language, address of the client, words.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_facts {
    /** @var string[] Moodle's words for lengths of time, as format_time() uses them */
    private const UNITS = ['year', 'years', 'day', 'days', 'hour', 'hours', 'min', 'mins', 'sec', 'secs'];

    /** @var string[] words without anything to fill in */
    private const WORDS = ['joining', 'failed', 'open', 'over', 'session', 'reload'];

    /**
     * What is the same for accounts and guests.
     *
     * @param int $now epoch seconds
     * @return array
     */
    public static function common(int $now): array {
        return [
            'now' => $now,
            'locale' => account::language(),
            'client' => client_address::get()->out(false),
            'words' => self::words(),
        ];
    }

    /**
     * As JSON that may stand in a script element.
     *
     * @param array $facts the facts
     * @return string
     */
    public static function json(array $facts): string {
        return json_encode($facts, JSON_THROW_ON_ERROR | JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE);
    }

    /**
     * The words; what is filled in stands in braces.
     *
     * @return array
     */
    private static function words(): array {
        $moments = (object) ['from' => '{from}', 'to' => '{to}', 'zone' => '{zone}'];
        $words = [
            'opens' => get_string('card_opens', 'mod_meetbridge', '{time}'),
            'closes' => get_string('card_closes', 'mod_meetbridge', '{time}'),
            'here' => get_string('card_here', 'mod_meetbridge', '{moments}'),
            'range' => get_string('card_range', 'mod_meetbridge', $moments),
            'from' => get_string('card_from', 'mod_meetbridge', $moments),
            'until' => get_string('card_until', 'mod_meetbridge', $moments),
            'units' => [],
        ];
        foreach (self::WORDS as $name) {
            $words[$name] = get_string("card_$name", 'mod_meetbridge');
        }
        foreach (self::UNITS as $unit) {
            $words['units'][$unit] = get_string($unit);
        }
        return $words;
    }
}
