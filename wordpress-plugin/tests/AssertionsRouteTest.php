<?php
/**
 * POST entrance and POST assertions.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Jws;
use Meetbridge\Keys\Site_Key;
use Meetbridge\People\Guest_Pass;
use Meetbridge\People\Visitor;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * What the browser asks at the click.
 */
final class AssertionsRouteTest extends Site_Test_Case {

	/**
	 * The answer of POST assertions must be an assertion; its claims.
	 *
	 * @param int   $post Post id.
	 * @param array $more More of the body.
	 * @return array
	 */
	private function joined( int $post, array $more = array() ): array {
		$answer = $this->join( $post, $more );
		$this->assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		return $this->claims( $answer->get_data()['assertion'] );
	}

	public function test_an_assertion_says_what_the_contract_asks_for(): void {
		$this->connect();
		$post = $this->post(
			array(
				'title'    => 'Office hour',
				'closesAt' => time() + 600,
			)
		);
		$user   = $this->become( 'subscriber' );
		$before = time();
		$claims = $this->joined( $post );
		$this->assertSame( self::SITE, $claims['iss'] );
		$this->assertSame( self::BRIDGE, $claims['aud'] );
		$this->assertSame( Visitor::pseudonym( $user ), $claims['sub'] );
		$this->assertGreaterThanOrEqual( 16, strlen( $claims['jti'] ) );
		$this->assertGreaterThanOrEqual( $before, $claims['iat'] );
		$this->assertSame( 60, $claims['exp'] - $claims['iat'] );
		$this->assertSame( 'attendee', $claims['role'] );
		$this->assertSame( 'Ada Lovelace', $claims['person']['name'] );
		$this->assertFalse( $claims['person']['guest'] );
		$this->assertSame( array( 'id', 'title', 'closesAt', 'settings' ), array_keys( $claims['meeting'] ) );
		$this->assertSame( self::MEETING . '@post-' . $post, $claims['meeting']['id'] );
	}

	public function test_an_assertion_is_signed_with_the_sites_key_and_for_launches_only(): void {
		$this->connect();
		$this->become( 'subscriber' );
		$jws    = $this->join( $this->post() )->get_data()['assertion'];
		$header = Jws::header( $jws );
		$this->assertSame( array( 'meetbridge-launch+jwt', Site_Key::current()->kid() ), array( $header['typ'], $header['kid'] ) );
		$this->assertNotNull( Jws::verify( $jws, Base64url::decode( Site_Key::current()->public_jwk()['x'] ) ) );
	}

	public function test_every_assertion_is_another_one(): void {
		$this->connect();
		$this->become( 'subscriber' );
		$post = $this->post();
		$this->assertNotSame( $this->joined( $post )['jti'], $this->joined( $post )['jti'] );
	}

	public function test_the_browser_chooses_neither_role_nor_settings_nor_name_of_an_account(): void {
		$this->connect();
		$this->become( 'subscriber' );
		$claims = $this->joined(
			$this->post( array( 'startMuted' => true ) ),
			array(
				'role'       => 'moderator',
				'startMuted' => false,
				'name'       => 'Somebody else',
				'_meeting'   => array( 'id' => 'x' ),
			)
		);
		$this->assertSame( 'attendee', $claims['role'] );
		$this->assertTrue( $claims['meeting']['settings']['startMuted'] );
		$this->assertSame( 'Ada Lovelace', $claims['person']['name'] );
	}

	/**
	 * Everybody, everywhere.
	 *
	 * @return array
	 */
	public function permissions(): array {
		return array(
			array( 'visitor', 'everyone', 'publish', 200 ),
			array( 'subscriber', 'everyone', 'publish', 200 ),
			array( 'editor', 'everyone', 'publish', 200 ),
			array( 'administrator', 'everyone', 'publish', 200 ),
			array( 'visitor', 'members', 'publish', 401 ),
			array( 'subscriber', 'members', 'publish', 200 ),
			array( 'visitor', 'roles', 'publish', 401 ),
			array( 'subscriber', 'roles', 'publish', 403 ),
			array( 'editor', 'roles', 'publish', 200 ),
			array( 'visitor', 'everyone', 'draft', 404 ),
			array( 'subscriber', 'everyone', 'draft', 404 ),
			array( 'editor', 'everyone', 'draft', 200 ),
			array( 'administrator', 'everyone', 'private', 200 ),
		);
	}

	/**
	 * @dataProvider permissions
	 */
	public function test_who_gets_an_assertion( string $role, string $admits, string $status, int $expected ): void {
		$this->connect();
		$post = $this->post( array( 'admits' => $admits ), array( 'post_status' => $status ) );
		$this->become( $role );
		$this->assertSame( $expected, $this->join( $post, array( 'name' => 'Guest' ) )->get_status() );
	}

	public function test_entrance_tells_a_guest_that_a_name_is_wanted(): void {
		$this->connect();
		$data = $this->join( $this->post(), array(), 'entrance' )->get_data();
		$this->assertSame( array( true, true, null ), array( $data['may'], $data['guest'], $data['name'] ) );
	}

	public function test_entrance_tells_a_member_their_name(): void {
		$this->connect();
		$post = $this->post();
		$this->become( 'subscriber' );
		$data = $this->join( $post, array(), 'entrance' )->get_data();
		$this->assertSame( array( true, false, 'Ada Lovelace' ), array( $data['may'], $data['guest'], $data['name'] ) );
	}

	public function test_entrance_sends_a_visitor_to_the_login_and_back(): void {
		$this->connect();
		$post = $this->post( array( 'admits' => 'members' ) );
		$data = $this->join( $post, array(), 'entrance' )->get_data();
		$this->assertSame( 'meetbridge_login_required', $data['code'] );
		$this->assertStringContainsString( rawurlencode( get_permalink( $post ) ), $data['link']['href'] );
	}

	public function test_a_site_without_a_bridge_says_so_and_shows_administrators_the_way(): void {
		$post    = $this->post();
		$visitor = $this->join( $post, array(), 'entrance' )->get_data();
		$this->become( 'administrator' );
		$admin = $this->join( $post, array(), 'entrance' )->get_data();
		$this->assertSame( array( 'meetbridge_not_connected', null ), array( $visitor['code'], $visitor['link'] ) );
		$this->assertStringContainsString( 'page=meetbridge', $admin['link']['href'] );
		$this->assertSame( 503, $this->join( $post )->get_status() );
	}

	public function test_no_answer_may_be_stored_not_even_an_error(): void {
		$this->connect();
		$post = $this->post();
		foreach ( array( $this->join( $post, array( 'name' => 'A' ) ), $this->join( $post, array(), 'entrance' ), $this->join( 0 ), $this->ask( 'GET', 'pairing' ), $this->ask( 'POST', 'reports' ) ) as $answer ) {
			$this->assertStringContainsString( 'no-store', $answer->get_headers()['Cache-Control'] );
		}
	}

	public function test_a_guest_must_give_a_name(): void {
		$this->connect();
		$answer = $this->join( $this->post(), array( 'name' => " \u{202E}<b></b> " ) );
		$this->assertSame( array( 400, 'meetbridge_name_required' ), array( $answer->get_status(), $answer->get_data()['code'] ) );
	}

	/**
	 * Names people try.
	 *
	 * @return array
	 */
	public function names(): array {
		return array(
			'markup'             => array( '<b>Eve</b><script>alert(1)</script>', 'Eve' ),
			'right-to-left override' => array( "Eve\u{202E}nimda", 'Eve nimda' ),
			'NUL and new lines'  => array( "Eve\0\n\r\tSmith", 'Eve Smith' ),
			'5,000 characters'   => array( str_repeat( 'ä', 5000 ), str_repeat( 'ä', 100 ) ),
			'Arabic'             => array( 'مريم', 'مريم' ),
			'an emoji of several parts' => array( 'Ada 👩‍💻', 'Ada 👩‍💻' ),
		);
	}

	/**
	 * @dataProvider names
	 */
	public function test_a_guests_name_is_one_tidy_line( string $typed, string $name ): void {
		$this->connect();
		$this->assertSame( $name, $this->joined( $this->post(), array( 'name' => $typed ) )['person']['name'] );
	}

	public function test_a_guest_who_comes_back_is_the_same_person(): void {
		$this->connect();
		$post = $this->post();
		$id   = $this->joined( $post, array( 'name' => 'Eve' ) )['sub'];

		$_COOKIE[ Guest_Pass::cookie() ] = Guest_Pass::write( $id, time() + 60 );
		$this->assertSame( $id, $this->joined( $post, array( 'name' => 'Eve' ) )['sub'] );
	}

	/**
	 * Passes that are not good.
	 *
	 * @return array
	 */
	public function bad_passes(): array {
		return array(
			'made up'         => array( 'g_somebodyelse.9999999999.AAAA' ),
			'of another id'   => array( null ),
			'without a time'  => array( 'g_somebodyelse' ),
			'nothing'         => array( '' ),
		);
	}

	/**
	 * @dataProvider bad_passes
	 */
	public function test_a_guest_cannot_choose_to_be_somebody( ?string $pass ): void {
		$this->connect();
		$_COOKIE[ Guest_Pass::cookie() ] = $pass ?? str_replace( 'g_me', 'g_somebodyelse', Guest_Pass::write( 'g_me', time() + 60 ) );
		$this->assertStringNotContainsString( 'somebodyelse', $this->joined( $this->post(), array( 'name' => 'Eve' ) )['sub'] );
	}

	public function test_a_guests_pass_ends_after_its_day(): void {
		$pass = Guest_Pass::write( 'g_me', 1000 );
		$this->assertSame( array( 'g_me', null ), array( Guest_Pass::read( $pass, 999 ), Guest_Pass::read( $pass, 1000 ) ) );
	}

	public function test_other_sites_pages_are_refused(): void {
		$this->connect();
		$body   = array(
			'meeting' => self::MEETING,
			'post'    => $this->post(),
			'name'    => 'Eve',
		);
		$origin = \Meetbridge\Pairing\Site_Address::origins()[0];
		$this->assertSame( 403, $this->ask( 'POST', 'assertions', $body, array( 'origin' => 'https://evil.example' ) )->get_status() );
		$this->assertSame( 200, $this->ask( 'POST', 'assertions', $body, array( 'origin' => $origin ) )->get_status() );
	}

	public function test_guests_of_one_address_are_limited_and_members_are_not(): void {
		$this->connect();
		$post  = $this->post();
		$limit = static function () {
			return 2;
		};
		add_filter( 'meetbridge_guest_limit', $limit );
		$statuses = array();
		for ( $times = 0; $times < 3; $times++ ) {
			$statuses[] = $this->join( $post, array( 'name' => 'Eve' ) )->get_status();
		}
		$_SERVER['REMOTE_ADDR'] = '192.0.2.2';
		$statuses[]             = $this->join( $post, array( 'name' => 'Eve' ) )->get_status();
		$_SERVER['REMOTE_ADDR'] = '192.0.2.1';
		$this->become( 'subscriber' );
		$statuses[] = $this->join( $post )->get_status();
		remove_filter( 'meetbridge_guest_limit', $limit );
		$this->assertSame( array( 200, 200, 429, 200, 200 ), $statuses );
	}

	/**
	 * Other spellings of the route that WordPress finds as well.
	 *
	 * @return array
	 */
	public function spellings(): array {
		return array( array( 'ASSERTIONS' ), array( 'assertionS' ), array( "assertions\n" ) );
	}

	/**
	 * @dataProvider spellings
	 */
	public function test_no_spelling_of_the_route_gets_around_the_limit_or_into_a_cache( string $route ): void {
		$this->connect();
		$post  = $this->post();
		$limit = static function () {
			return 1;
		};
		add_filter( 'meetbridge_guest_limit', $limit );
		$this->join( $post, array( 'name' => 'Eve' ) );
		$answer = $this->join( $post, array( 'name' => 'Eve' ), $route );
		remove_filter( 'meetbridge_guest_limit', $limit );
		$this->assertSame( 429, $answer->get_status() );
		$request = new \WP_REST_Request( 'POST', '/Meetbridge/V1/' . $route );
		$marked  = apply_filters( 'rest_post_dispatch', new \WP_REST_Response(), rest_get_server(), $request );
		$this->assertStringContainsString( 'no-store', $marked->get_headers()['Cache-Control'] );
	}

	/**
	 * Pairs of addresses, and whether they share a limit.
	 *
	 * @return array
	 */
	public function neighbours(): array {
		return array(
			'one IPv6 network'      => array( '2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true ),
			'two IPv6 networks'     => array( '2001:db8:1:2::1', '2001:db8:1:3::1', false ),
			'IPv4 written as IPv6'  => array( '::ffff:192.0.2.7', '::ffff:192.0.2.8', false ),
			'the same address both' => array( '::ffff:192.0.2.7', '192.0.2.7', true ),
		);
	}

	/**
	 * @dataProvider neighbours
	 */
	public function test_a_guest_counts_once_however_many_addresses_their_network_has( string $one, string $other, bool $shared ): void {
		$limit = static function () {
			return 1;
		};
		add_filter( 'meetbridge_guest_limit', $limit );
		$before                 = $_SERVER['REMOTE_ADDR'];
		$_SERVER['REMOTE_ADDR'] = $one;
		$first                  = \Meetbridge\Entrance\Limiter::allows( 'assertions', 1790000000 );
		$_SERVER['REMOTE_ADDR'] = $other;
		$second                 = \Meetbridge\Entrance\Limiter::allows( 'assertions', 1790000000 );
		$_SERVER['REMOTE_ADDR'] = $before;
		remove_filter( 'meetbridge_guest_limit', $limit );
		$this->assertSame( array( true, ! $shared ), array( $first, $second ) );
	}

	public function test_the_address_of_a_guest_is_not_stored(): void {
		global $wpdb;
		$this->connect();
		$this->join( $this->post(), array( 'name' => 'Eve' ) );
		$kept = wp_json_encode( $wpdb->get_results( 'SELECT * FROM ' . \Meetbridge\Store\Once::table() ) );
		$this->assertStringContainsString( '"hits":', $kept );
		$this->assertStringNotContainsString( '192.0.2.1', $kept );
	}

	public function test_two_accounts_never_share_an_id_and_it_does_not_tell_the_account(): void {
		$this->assertNotSame( Visitor::pseudonym( 1 ), Visitor::pseudonym( 2 ) );
		$this->assertMatchesRegularExpression( '/^u_[\w-]{43}$/', Visitor::pseudonym( 1 ) );
	}
}
