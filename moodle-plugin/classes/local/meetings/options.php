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

use stdClass;

/**
 * What a teacher may choose for a meeting: the site's default for each, and whether teachers may change it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class options {
    /** @var array name to the value a new site starts with; a whole number is nothing below zero */
    private const SHIPPED = [
        'guests' => 0,
        'waitingroom' => 'guests',
        'maxpeople' => 0,
        'startmuted' => 0,
        'attendeesshare' => 0,
        'restricted' => '',
        'encryption' => 'none',
        'attendedminutes' => 0,
        'lateafter' => 5,
        'earlybefore' => 5,
        'remindbefore' => 0,
    ];

    /** @var string[][] name to the only values it may have */
    private const CHOICES = [
        'guests' => [0, 1],
        'waitingroom' => meeting::WAITING_ROOMS,
        'startmuted' => [0, 1],
        'attendeesshare' => [0, 1],
        'encryption' => meeting::ENCRYPTIONS,
    ];

    /** @var int[] name to the most it may be, where the column or the bridge takes no more */
    private const MOST = [
        'maxpeople' => 10000,
        'attendedminutes' => 99999,
        'lateafter' => 99999,
        'earlybefore' => 99999,
        'remindbefore' => 4 * WEEKSECS,
    ];

    /**
     * All of them.
     *
     * @return string[]
     */
    public static function names(): array {
        return array_keys(self::SHIPPED);
    }

    /**
     * What a new meeting starts with.
     *
     * @param string $name one of names()
     * @return int|string
     */
    public static function default(string $name): int|string {
        $chosen = get_config('mod_meetbridge', $name);
        return $chosen === false ? self::SHIPPED[$name] : self::clean($name, $chosen);
    }

    /**
     * What a site that has chosen nothing starts with.
     *
     * @param string $name one of names()
     * @return int|string
     */
    public static function shipped(string $name): int|string {
        return self::SHIPPED[$name];
    }

    /**
     * Whether teachers may change it.
     *
     * @param string $name one of names()
     * @return bool
     */
    public static function is_open(string $name): bool {
        return !get_config('mod_meetbridge', $name . '_locked');
    }

    /**
     * The most a whole number may be.
     *
     * @param string $name one of names() that is a whole number
     * @return int
     */
    public static function most(string $name): int {
        return self::MOST[$name];
    }

    /**
     * A value as it may be kept; what cannot be one becomes what the plugin starts with.
     *
     * @param string $name one of names()
     * @param mixed $value what a form, a setting or a generator gave
     * @return int|string
     */
    public static function clean(string $name, mixed $value): int|string {
        if ($name === 'restricted') {
            $named = is_array($value) ? $value : explode(',', (string) $value);
            return implode(',', array_intersect(meeting::RESTRICTIONS, $named));
        }
        if (is_int(self::SHIPPED[$name])) {
            $value = (int) $value;
        }
        if (isset(self::CHOICES[$name])) {
            return in_array($value, self::CHOICES[$name], true) ? $value : self::SHIPPED[$name];
        }
        return min(max($value, 0), self::MOST[$name]);
    }

    /**
     * A meeting as it counts: what teachers may not change is as the site has it, also in a meeting made before or restored.
     *
     * @param stdClass $record row of the meetbridge table
     * @return stdClass another row
     */
    public static function applied(stdClass $record): stdClass {
        $applied = clone $record;
        foreach (self::names() as $name) {
            if (!self::is_open($name)) {
                $applied->$name = self::default($name);
            }
        }
        return $applied;
    }

    /**
     * The options of a row that is about to be kept.
     *
     * @param stdClass $row what was given
     * @param bool $isnew whether what was not given starts with the default, or stays as it is
     * @return stdClass another row
     */
    public static function kept(stdClass $row, bool $isnew): stdClass {
        $kept = clone $row;
        foreach (self::names() as $name) {
            if (!self::is_open($name) || ($isnew && !isset($row->$name))) {
                $kept->$name = self::default($name);
            } else if (isset($row->$name)) {
                $kept->$name = self::clean($name, $row->$name);
            }
        }
        return $kept;
    }
}
