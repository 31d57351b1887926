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
 * Tests of how attendance is counted.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attended_test extends \advanced_testcase {
    /**
     * A time of day as the ledger has it.
     *
     * @param string $time such as "10:30"
     * @return int epoch milliseconds of a day long ago
     */
    private static function moment(string $time): int {
        [$hours, $minutes] = explode(':', $time);
        return ((int) $hours * 60 + (int) $minutes) * MINSECS * 1000;
    }

    /**
     * Sessions from times of day.
     *
     * @param array $sessions for each session the stays, such as "10:00-10:30"
     * @return attended
     */
    private static function attended(array $sessions): attended {
        return new attended(array_map(fn($stays) => array_map(
            fn($stay) => array_map(fn($time) => self::moment($time), explode('-', $stay)),
            $stays,
        ), $sessions));
    }

    /**
     * No moment counts twice: two devices, two rooms, a new session before the old one is over.
     *
     * @covers \mod_meetbridge\local\attendance\attended
     */
    public function test_no_moment_counts_twice(): void {
        $this->assertSame(0, self::attended([])->minutes());
        $this->assertSame(60, self::attended([['10:00-10:30', '10:40-11:10']])->minutes());
        $this->assertSame(45, self::attended([['10:00-10:30'], ['10:15-10:45']])->minutes());
        $this->assertSame(60, self::attended([['10:00-11:00'], ['10:15-10:45', '10:50-10:55']])->minutes());
        $this->assertSame(30, self::attended([['10:00-10:15'], ['10:15-10:30']])->minutes());
    }

    /**
     * The share is of the time between opening and closing, and only what lies in it counts.
     *
     * @covers \mod_meetbridge\local\attendance\attended
     */
    public function test_the_share_of_the_window(): void {
        $opens = intdiv(self::moment('10:00'), 1000);
        $closes = intdiv(self::moment('11:00'), 1000);

        $this->assertSame(50.0, self::attended([['09:30-10:30']])->percent($opens, $closes));
        $this->assertSame(100.0, self::attended([['09:30-10:30'], ['10:20-12:00']])->percent($opens, $closes));
        $this->assertSame(0.0, self::attended([['12:00-13:00']])->percent($opens, $closes));
        $this->assertSame(0.0, self::attended([['10:00-11:00']])->percent(null, $closes));
        $this->assertSame(0.0, self::attended([['10:00-11:00']])->percent($opens, null));
    }

    /**
     * A session counts from so many minutes on; going to and fro between two rooms is one.
     *
     * @covers \mod_meetbridge\local\attendance\attended
     */
    public function test_how_many_sessions(): void {
        $two = [['10:00-10:30'], ['12:00-12:10', '12:20-12:30']];
        $toandfro = [['10:00-10:10', '10:20-10:30'], ['10:10-10:20', '10:30-10:35']];

        $this->assertSame(0, self::attended([])->sessions(0));
        $this->assertSame(2, self::attended($two)->sessions(0));
        $this->assertSame(2, self::attended($two)->sessions(20));
        $this->assertSame(1, self::attended($two)->sessions(21));
        $this->assertSame(1, self::attended($toandfro)->sessions(35));
        $this->assertSame(0, self::attended($toandfro)->sessions(36));
        $this->assertSame(0, self::attended([['10:00-10:00']])->sessions(0));
    }
}
