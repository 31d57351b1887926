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

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\keys\key_pair;

/**
 * Tests of this site's own requests to the bridge.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class site_request_test extends \advanced_testcase {
    /**
     * The signature names method, address and body, and is good for a minute.
     *
     * @covers \mod_meetbridge\local\pairing\site_request
     */
    public function test_a_request_names_its_method_address_and_body(): void {
        $key = new key_pair(str_repeat("\1", 32));
        $bridge = new connection('s_test', 'https://bridge.example', [], 0);

        $bearer = site_request::bearer($bridge, $key, 'POST', 'https://bridge.example/orders/end?x=1', '{"a":1}', 1000);
        $claims = jws::verify($bearer, base64url::decode($key->public_jwk()['x']));

        $this->assertSame('meetbridge-request+jwt', jws::header($bearer)['typ']);
        $this->assertSame($key->kid(), jws::header($bearer)['kid']);
        $this->assertSame(22, strlen($claims['jti']));
        unset($claims['jti']);
        $this->assertSame([
            'iss' => 's_test',
            'aud' => 'https://bridge.example',
            'iat' => 1000,
            'exp' => 1060,
            'htm' => 'POST',
            'htu' => 'https://bridge.example/orders/end',
            'body' => base64url::encode(hash('sha256', '{"a":1}', true)),
        ], $claims);
    }

    /**
     * Where nothing is sent, nothing is said about a body, and no two requests have the same id.
     *
     * @covers \mod_meetbridge\local\pairing\site_request
     */
    public function test_a_request_without_a_body_claims_none(): void {
        $key = new key_pair(str_repeat("\1", 32));
        $bridge = new connection('s_test', 'https://bridge.example', [], 0);
        $claims = fn() => jws::verify(
            site_request::bearer($bridge, $key, 'GET', 'https://bridge.example/reports?after=1', null, 1000),
            base64url::decode($key->public_jwk()['x']),
        );

        [$one, $other] = [$claims(), $claims()];

        $this->assertArrayNotHasKey('body', $one);
        $this->assertSame('https://bridge.example/reports', $one['htu']);
        $this->assertNotSame($one['jti'], $other['jti']);
    }
}
