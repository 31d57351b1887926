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

namespace mod_meetbridge\local\entrance;

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\keys\key_pair;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\pairing\connection;

/**
 * Tests of the assertion.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class assertion_test extends \advanced_testcase {
    /**
     * A meeting's settings travel with the assertion, and the signature is the site's.
     *
     * @covers \mod_meetbridge\local\entrance\assertion
     */
    public function test_the_meeting_travels_with_the_assertion(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $instance = $this->getDataGenerator()->create_module('meetbridge', ['course' => $course->id, 'name' => 'Office hours']);
        $meeting = meeting::from_cmid($instance->cmid);
        $key = new key_pair(str_repeat("\1", 32));
        $bridge = new connection('s_test', 'https://bridge.example', [], 0);

        $claims = assertion::claims($bridge, $meeting, [], 'u_1', ['name' => 'Ada'], entrance::ATTENDEE, 1000);
        $read = jws::verify(assertion::sign($key, $claims), base64url::decode($key->public_jwk()['x']));

        $this->assertSame($claims, $read);
        $this->assertSame($meeting->record->room, $read['meeting']['id']);
        $this->assertSame('Office hours', $read['meeting']['title']);
        $this->assertSame(1060, $read['exp']);
        $this->assertFalse($read['meeting']['settings']['guests']);
    }
}
