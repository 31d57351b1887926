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

namespace mod_meetbridge\external;

use core_external\external_api;
use mod_meetbridge\event\settings_disconnected;
use mod_meetbridge\event\settings_paired;
use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\pairing\pairing;

/**
 * Who may connect the site, and what it takes.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class connection_test extends \advanced_testcase {
    /** @var string where the bridge is */
    private const BRIDGE = 'https://bridge.example';

    /**
     * Services and what they are asked.
     *
     * @return array[]
     */
    public static function services(): array {
        return [
            'proof' => ['create_pairing_proof', ['bridge' => self::BRIDGE]],
            'answer' => ['complete_pairing', ['answer' => '{}', 'kid' => 'x', 'takesreports' => true]],
            'probe' => ['create_probe', []],
            'findings' => ['get_connection_findings', []],
            'disconnect' => ['disconnect', []],
        ];
    }

    /**
     * Whoever may not change the site gets nothing, and nothing is done: nobody, guest, student, teacher, manager.
     *
     * @dataProvider services
     * @covers \mod_meetbridge\external\connection_service
     * @param string $name of the service
     * @param array $args what it is asked
     */
    public function test_only_administrators_may(string $name, array $args): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $generator->get_plugin_generator('mod_meetbridge')->connect();
        $course = $generator->create_course();
        $teacher = $generator->create_and_enrol($course, 'editingteacher');
        $manager = $generator->create_user();
        role_assign($this->role('manager'), $manager->id, \context_system::instance()->id);
        foreach ([null, guest_user(), $generator->create_and_enrol($course), $teacher, $manager] as $user) {
            $this->setUser($user);
            $answer = $this->call($name, $args);
            $this->assertTrue($answer['error']);
            $expected = ['nopermissions', 'servicerequireslogin', 'requireloginerror', 'servicenotavailable'];
            $this->assertContains($answer['exception']->errorcode, $expected);
        }
        $this->assertSame('s_test', connection::current()->site);
        $this->assertFalse(get_config('mod_meetbridge', 'nextsitekey'));
    }

    /**
     * The key in use stays in use until the bridge's answer to the new one has come.
     *
     * @covers \mod_meetbridge\external\create_pairing_proof
     * @covers \mod_meetbridge\external\complete_pairing
     */
    public function test_the_answer_puts_the_proved_key_to_use(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $before = site_key::current()->kid();
        $proof = $this->call('create_pairing_proof', ['bridge' => self::BRIDGE . '/', 'takesreports' => false])['data'];
        $this->assertSame(self::BRIDGE, $proof['bridge']);
        [$header, $claims] = array_map(fn($part) => json_decode(base64url::decode($part), true), explode('.', $proof['proof']));
        $this->assertSame('meetbridge-pairing+jwt', $header['typ']);
        $this->assertNull($claims['reports']);
        $this->assertSame($before, site_key::current()->kid());

        $sink = $this->redirectEvents();
        $answer = ['answer' => $this->answer(), 'kid' => $proof['kid'], 'takesreports' => false];
        $this->assertSame('s_1', $this->call('complete_pairing', $answer)['data']['site']);
        $this->assertSame($proof['kid'], site_key::current()->kid());
        $this->assertNotSame($before, $proof['kid']);
        $this->assertEquals(1, get_config('mod_meetbridge', pairing::PULL_ONLY));
        [$event] = array_values(array_filter($sink->get_events(), fn($event) => $event instanceof settings_paired));
        $this->assertSame(['site' => 's_1', 'bridge' => self::BRIDGE], $event->other);
        $this->assertStringContainsString(self::BRIDGE, $event->get_description());
    }

    /**
     * An answer to another proof, a refusal, and what is no answer at all change nothing.
     *
     * @covers \mod_meetbridge\external\complete_pairing
     */
    public function test_no_other_answer_changes_anything(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
        $before = site_key::current()->kid();
        $kid = $this->call('create_pairing_proof', ['bridge' => self::BRIDGE])['data']['kid'];
        $bad = [
            [$this->answer(), 'another', 'pairing_answer'],
            ['{"code":"code_expired"}', $kid, 'pairing_refused'],
            ['no json', $kid, 'pairing_answer'],
            ['{"site":"s_1","bridge":{"origin":"javascript:alert(1)","keys":[]}}', $kid, 'pairing_answer'],
            [str_repeat(' ', 20000) . $this->answer(), $kid, 'pairing_answer'],
        ];
        foreach ($bad as [$text, $proved, $errorcode]) {
            $answer = $this->call('complete_pairing', ['answer' => $text, 'kid' => $proved, 'takesreports' => true]);
            $this->assertSame($errorcode, $answer['exception']->errorcode);
        }
        $this->assertSame('s_test', connection::current()->site);
        $this->assertSame($before, site_key::current()->kid());
    }

    /**
     * A bridge's address has to be one.
     *
     * @covers \mod_meetbridge\external\create_pairing_proof
     */
    public function test_an_address_that_is_none_is_refused(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        foreach (['', 'bridge', 'ftp://bridge.example', 'https://me:secret@bridge.example'] as $address) {
            $answer = $this->call('create_pairing_proof', ['bridge' => $address]);
            $this->assertSame('pairing_address', $answer['exception']->errorcode);
        }
    }

    /**
     * A probe is for a meeting that is over, signed with the key in use.
     *
     * @covers \mod_meetbridge\external\create_probe
     */
    public function test_a_probe_is_for_a_meeting_that_is_over(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->assertSame('refusal_notconnected', $this->call('create_probe', [])['exception']->errorcode);
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
        $probe = $this->call('create_probe', [])['data'];
        [$header, $claims] = array_map(fn($part) => json_decode(base64url::decode($part), true), explode('.', $probe['assertion']));
        $this->assertSame(site_key::current()->kid(), $header['kid']);
        $this->assertSame(1, $claims['meeting']['closesAt']);
        $this->assertSame(self::BRIDGE, $claims['aud']);
    }

    /**
     * Disconnecting forgets the bridge, and is in the log.
     *
     * @covers \mod_meetbridge\external\disconnect
     */
    public function test_disconnecting_forgets_the_bridge(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect();
        $sink = $this->redirectEvents();
        $this->assertFalse($this->call('disconnect', [])['error']);
        $this->assertNull(connection::current());
        $events = array_filter($sink->get_events(), fn($event) => $event instanceof settings_disconnected);
        $this->assertCount(1, $events);
    }

    /**
     * Calls a service as a browser does.
     *
     * @param string $name of the service
     * @param array $args what it is asked
     * @return array error, data or exception
     */
    private function call(string $name, array $args): array {
        $_POST['sesskey'] = sesskey();
        return external_api::call_external_function('mod_meetbridge_' . $name, $args, true);
    }

    /**
     * What a bridge answers.
     *
     * @return string JSON
     */
    private function answer(): string {
        $key = ['kty' => 'OKP', 'crv' => 'Ed25519', 'kid' => 'k', 'x' => base64url::random(32)];
        return json_encode(['site' => 's_1', 'bridge' => ['origin' => self::BRIDGE, 'keys' => [$key]]]);
    }

    /**
     * The id of a role.
     *
     * @param string $shortname its name
     * @return int
     */
    private function role(string $shortname): int {
        global $DB;
        return (int) $DB->get_field('role', 'id', ['shortname' => $shortname], MUST_EXIST);
    }
}
