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

namespace mod_meetbridge\local\orders;

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\jws;
use mod_meetbridge\local\keys\site_key;
use mod_meetbridge\tests\local_bridge;

/**
 * Tests of how orders reach the bridge; a small web server on this machine stands where the bridge would.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sender_test extends \advanced_testcase {
    /** @var local_bridge stands where the bridge would */
    private local_bridge $bridge;

    /**
     * A site that is connected with a bridge on this machine.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->bridge = new local_bridge();
        $this->getDataGenerator()->get_plugin_generator('mod_meetbridge')->connect($this->bridge->origin);
    }

    /**
     * Stops the server.
     */
    protected function tearDown(): void {
        $this->bridge->stop();
        parent::tearDown();
    }

    /**
     * An order goes to its own address, signed for just these bytes, and is done.
     *
     * @covers \mod_meetbridge\local\orders\sender
     * @covers \mod_meetbridge\local\orders\delivery
     */
    public function test_an_order_goes_out_signed_and_is_done(): void {
        global $DB;
        orders::forget_person('u_ada');

        sender::send_due(time());

        [$heard] = $this->bridge->heard();
        $claims = jws::verify($heard['bearer'], base64url::decode(site_key::current()->public_jwk()['x']));
        $this->assertSame(['POST', '/orders/forget', '{"person":"u_ada"}'], [$heard['method'], $heard['path'], $heard['body']]);
        $this->assertSame($this->bridge->origin . '/orders/forget', $claims['htu']);
        $this->assertSame(base64url::encode(hash('sha256', $heard['body'], true)), $claims['body']);
        $this->assertSame(0, $DB->count_records('meetbridge_order'));
        $this->assertNull(orders::trouble());
    }

    /**
     * What several events ask for is said once.
     *
     * @covers \mod_meetbridge\local\orders\sender
     */
    public function test_the_same_order_is_said_once(): void {
        global $DB;
        orders::forget_meeting('m_1');
        orders::forget_meeting('m_1');
        orders::forget_meeting('m_2');

        sender::send_due(time());

        $this->assertSame(['{"meeting":"m_1"}', '{"meeting":"m_2"}'], array_column($this->bridge->heard(), 'body'));
        $this->assertSame(0, $DB->count_records('meetbridge_order'));
    }

    /**
     * A refused order is not tried again, and its trouble is shown.
     *
     * @covers \mod_meetbridge\local\orders\sender
     * @covers \mod_meetbridge\local\orders\orders
     */
    public function test_a_refused_order_is_given_up_and_shown(): void {
        $this->bridge->answer(403, 'site_suspended');
        orders::forget_person('u_ada');
        $now = time();

        sender::send_due($now);
        sender::send_due($now + DAYSECS);

        $this->assertCount(1, $this->bridge->heard());
        $this->assertStringContainsString('HTTP 403 site_suspended', orders::trouble());
    }

    /**
     * A bridge in trouble is asked again after waits that grow, and takes the order in the end.
     *
     * @covers \mod_meetbridge\local\orders\sender
     */
    public function test_a_bridge_in_trouble_is_asked_again(): void {
        global $DB;
        $this->bridge->answer(503);
        orders::forget_person('u_ada');
        $now = time();

        sender::send_due($now);
        sender::send_due($now + 59);
        $this->assertCount(1, $this->bridge->heard());
        sender::send_due($now + 60);
        sender::send_due($now + 179);
        $this->assertCount(2, $this->bridge->heard());
        $this->bridge->answer(204);
        sender::send_due($now + 180);

        $this->assertCount(3, $this->bridge->heard());
        $this->assertSame(0, $DB->count_records('meetbridge_order'));
    }

    /**
     * Whom to send out matters for a day; whom to forget matters until it is done.
     *
     * @covers \mod_meetbridge\local\orders\sender
     */
    public function test_only_what_must_be_forgotten_is_tried_for_longer_than_a_day(): void {
        global $DB;
        $this->bridge->answer(503);
        $old = time() - DAYSECS;
        $row = ['body' => '{}', 'timecreated' => $old];
        $sendout = $DB->insert_record('meetbridge_order', (object) ($row + ['name' => orders::SEND_OUT]));
        $forget = $DB->insert_record('meetbridge_order', (object) ($row + ['name' => orders::FORGET]));

        sender::send_due(time());
        sender::send_due(time());

        $due = fn($id) => (int) $DB->get_field('meetbridge_order', 'notbefore', ['id' => $id]);
        $this->assertSame(orders::NEVER, $due($sendout));
        $this->assertLessThan(time() + DAYSECS, $due($forget));
        $this->assertCount(2, $this->bridge->heard());
    }

    /**
     * While the bridge does not answer, one order is tried at a time: the others need not wait for nothing.
     *
     * @covers \mod_meetbridge\local\orders\sender
     */
    public function test_a_silent_bridge_is_tried_with_one_order_only(): void {
        global $DB;
        $this->bridge->stop();
        orders::forget_person('u_ada');
        orders::forget_person('u_kay');

        sender::send_due(time());

        $attempts = $DB->get_fieldset_select('meetbridge_order', 'attempts', '1 = 1 ORDER BY id');
        $this->assertSame([1, 0], array_map('intval', $attempts));
        $this->assertStringContainsString('unreachable', orders::trouble());
    }

    /**
     * Where the site's own list forbids the address, that is the trouble.
     *
     * @covers \mod_meetbridge\local\orders\delivery
     */
    public function test_an_address_that_this_site_blocks_is_named_as_such(): void {
        set_config('curlsecurityblockedhosts', '127.0.0.1');
        orders::forget_person('u_ada');

        sender::send_due(time());

        // Moodle tells developers too, each time.
        $this->assertDebuggingCalled();
        $this->assertSame([], $this->bridge->heard());
        $this->assertStringContainsString('blocked', orders::trouble());
    }

    /**
     * More rooms than the bridge takes at once go in several orders.
     *
     * @covers \mod_meetbridge\local\orders\orders
     */
    public function test_many_rooms_go_in_several_orders(): void {
        $user = $this->getDataGenerator()->create_user();
        \mod_meetbridge\local\people\pseudonyms::of($user->id);
        $rooms = array_map(fn($number) => orders::room('m_' . $number, null), range(1, 201));

        orders::send_out($user->id, $rooms);
        sender::send_due(time());

        $sizes = array_map(fn($heard) => count(json_decode($heard['body'], true)['rooms']), $this->bridge->heard());
        $this->assertSame([200, 1], $sizes);
    }

    /**
     * What was given up is forgotten after a month, and its trouble with it.
     *
     * @covers \mod_meetbridge\local\orders\sender
     */
    public function test_trouble_is_shown_for_a_month(): void {
        $this->bridge->answer(403, 'site_suspended');
        orders::forget_person('u_ada');
        sender::send_due(time());

        sender::send_due(time() + 30 * DAYSECS + 1);

        $this->assertNull(orders::trouble());
    }
}
