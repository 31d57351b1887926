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
 * One thing about the connection that was looked at: whether it is well, and what to do where it is not.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class finding {
    /** @var string all is well */
    public const GOOD = 'good';

    /** @var string it works, but somebody should know */
    public const WARNING = 'warning';

    /** @var string something does not work */
    public const BAD = 'bad';

    /**
     * Takes what was found.
     *
     * @param string $code stable
     * @param string $state one of the constants
     * @param string $text in words
     * @param string $next what to do, in words; empty where there is nothing to do
     */
    private function __construct(
        /** @var string stable */
        public readonly string $code,
        /** @var string one of the constants */
        public readonly string $state,
        /** @var string in words */
        public readonly string $text,
        /** @var string what to do, in words; empty where there is nothing to do */
        public readonly string $next,
    ) {
    }

    /**
     * Something that is well.
     *
     * @param string $code its words stand under "check_" and this
     * @param mixed $a what belongs into the words
     * @return self
     */
    public static function good(string $code, mixed $a = null): self {
        return new self($code, self::GOOD, get_string('check_' . $code, 'mod_meetbridge', $a), '');
    }

    /**
     * Something that somebody should know.
     *
     * @param string $code its words stand under "check_" and this, what to do under the same with "_next"
     * @param mixed $a what belongs into the words
     * @return self
     */
    public static function warning(string $code, mixed $a = null): self {
        return self::with_advice($code, self::WARNING, $a);
    }

    /**
     * Something that does not work.
     *
     * @param string $code its words stand under "check_" and this, what to do under the same with "_next"
     * @param mixed $a what belongs into the words
     * @return self
     */
    public static function bad(string $code, mixed $a = null): self {
        return self::with_advice($code, self::BAD, $a);
    }

    /**
     * The worst state among findings.
     *
     * @param self[] $findings any number
     * @return string one of the constants
     */
    public static function worst(array $findings): string {
        $states = array_column($findings, 'state');
        foreach ([self::BAD, self::WARNING] as $state) {
            if (in_array($state, $states, true)) {
                return $state;
            }
        }
        return self::GOOD;
    }

    /**
     * With words on what to do.
     *
     * @param string $code stable
     * @param string $state one of the constants
     * @param mixed $a what belongs into the words
     * @return self
     */
    private static function with_advice(string $code, string $state, mixed $a): self {
        $text = get_string('check_' . $code, 'mod_meetbridge', $a);
        return new self($code, $state, $text, get_string('check_' . $code . '_next', 'mod_meetbridge', $a));
    }
}
