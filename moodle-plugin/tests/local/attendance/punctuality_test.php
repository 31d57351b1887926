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

namespace mod_meetbridge\local\attendance;

/**
 * Tests of who was late, and who left early.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class punctuality_test extends \advanced_testcase {
    /** @var int ten o'clock of some day, epoch seconds */
    private const TEN = 1800000000;

    /**
     * A moment.
     *
     * @param int $minutes after ten o'clock
     * @return int epoch milliseconds
     */
    private static function moment(int $minutes): int {
        return (self::TEN + $minutes * MINSECS) * 1000;
    }

    /**
     * The marks of a meeting.
     *
     * @param int|null $opens minutes after ten o'clock
     * @param int|null $closes minutes after ten o'clock
     * @param array $sessions each [from, to] in minutes after ten o'clock, and a group
     * @return punctuality with five minutes to be late and to be early
     */
    private static function marks(?int $opens, ?int $closes, array $sessions): punctuality {
        $made = [];
        foreach ($sessions as $id => $session) {
            $made[$id] = new session($id, $session[2] ?? 0, self::moment($session[0]), self::moment($session[1]), 2, false);
        }
        return new punctuality((object) [
            'opensat' => $opens === null ? 0 : self::moment($opens) / 1000,
            'closesat' => $closes === null ? 0 : self::moment($closes) / 1000,
            'lateafter' => 5,
            'earlybefore' => 5,
        ], $made);
    }

    /**
     * When the first moment is at which somebody is late for a session.
     *
     * @param punctuality $marks the marks
     * @param string $session the session
     * @return int minutes after ten o'clock
     */
    private static function late_from(punctuality $marks, string $session): int {
        for ($minute = -2000; $minute < 30000; $minute++) {
            if ($marks->is_late($session, self::moment($minute) + 1)) {
                return $minute;
            }
        }
        return $minute;
    }

    /**
     * The opening time is the beginning where it can be; a session long after it begins with its first person.
     *
     * @covers \mod_meetbridge\local\attendance\punctuality
     */
    public function test_who_is_late(): void {
        $this->assertSame(5, self::late_from(self::marks(null, null, ['a' => [0, 60]]), 'a'));
        $this->assertSame(5, self::late_from(self::marks(0, 60, ['a' => [-10, 60]]), 'a'));
        $this->assertSame(5, self::late_from(self::marks(0, 60, ['a' => [20, 60]]), 'a'));
        // The teacher tried it out before; that is a session of its own.
        $tried = self::marks(0, 60, ['try' => [-60, -50], 'a' => [20, 60]]);
        $this->assertSame([-55, 5], [self::late_from($tried, 'try'), self::late_from($tried, 'a')]);
        // It broke down and went on.
        $broken = self::marks(0, 60, ['a' => [0, 20], 'b' => [25, 60]]);
        $this->assertSame([5, 30], [self::late_from($broken, 'a'), self::late_from($broken, 'b')]);
        // Each group has its own first session.
        $groups = self::marks(0, 60, ['a' => [0, 60, 1], 'b' => [20, 60, 2]]);
        $this->assertSame([5, 5], [self::late_from($groups, 'a'), self::late_from($groups, 'b')]);
        // The room has been open for weeks.
        $this->assertSame(10085, self::late_from(self::marks(0, null, ['a' => [10080, 10140]]), 'a'));
    }

    /**
     * The end is when the meeting closes, or when the last one leaves.
     *
     * @covers \mod_meetbridge\local\attendance\punctuality
     */
    public function test_who_leaves_early(): void {
        $early = fn($marks, $minutes) => $marks->is_early('a', self::moment($minutes));

        $overtime = self::marks(0, 60, ['a' => [0, 90]]);
        $this->assertSame([true, false, false], [$early($overtime, 54), $early($overtime, 55), $early($overtime, 90)]);
        $short = self::marks(0, 60, ['a' => [0, 40]]);
        $this->assertSame([true, false], [$early($short, 34), $early($short, 40)]);
        $endless = self::marks(null, null, ['a' => [0, 40]]);
        $this->assertSame([true, false], [$early($endless, 34), $early($endless, 35)]);
    }
}
