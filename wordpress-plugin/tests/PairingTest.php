<?php
/**
 * Connecting the site to a bridge.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Jws;
use Meetbridge\Keys\Key_Pair;
use Meetbridge\Keys\Site_Key;
use Meetbridge\Pairing\Connection;
use Meetbridge\Pairing\Site_Address;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * The administrator's browser carries everything; PHP calls nobody.
 */
final class PairingTest extends Site_Test_Case {

	/**
	 * The bridge's answer.
	 *
	 * @param array $bridge Changes to its half.
	 * @return array
	 */
	private function answer( array $bridge = array() ): array {
		$key = $this->bridge_key->public_jwk() + array(
			'kid' => $this->bridge_key->kid(),
			'use' => 'sig',
			'alg' => 'EdDSA',
		);
		return array(
			'site'   => self::SITE,
			'bridge' => $bridge + array(
				'origin' => self::BRIDGE,
				'keys'   => array( $key ),
			),
		);
	}

	/**
	 * Every route, and every kind of person.
	 *
	 * @return iterable
	 */
	public function people_and_routes(): iterable {
		$routes = array( array( 'POST', 'pairing/proof' ), array( 'POST', 'pairing/probe' ), array( 'POST', 'pairing' ), array( 'GET', 'pairing' ), array( 'DELETE', 'pairing' ) );
		$people = array(
			'administrator' => 200,
			'editor'        => 403,
			'author'        => 403,
			'subscriber'    => 403,
			'visitor'       => 401,
		);
		foreach ( $routes as $route ) {
			foreach ( $people as $role => $status ) {
				yield "$role: $route[0] $route[1]" => array( $role, $route[0], $route[1], $status );
			}
		}
	}

	/**
	 * @dataProvider people_and_routes
	 */
	public function test_only_administrators_connect_a_site( string $role, string $method, string $route, int $status ): void {
		$this->connect();
		$this->become( $role );
		$body = 'pairing/proof' === $route ? array( 'bridge' => self::BRIDGE ) : $this->answer();
		$this->assertSame( $status, $this->ask( $method, $route, $body )->get_status() );
	}

	public function test_a_proof_shows_that_the_site_holds_the_key_it_names(): void {
		$this->become( 'administrator' );
		$data   = $this->ask( 'POST', 'pairing/proof', array( 'bridge' => 'https://Bridge.example/' ) )->get_data();
		$header = Jws::header( $data['proof'] );
		$claims = Jws::verify( $data['proof'], Base64url::decode( $header['jwk']['x'] ) );
		$this->assertSame( 'meetbridge-pairing+jwt', $header['typ'] );
		$this->assertSame( array( 'kty', 'crv', 'x' ), array_keys( $header['jwk'] ) );
		$this->assertSame( self::BRIDGE, $claims['aud'] );
		$this->assertSame( Site_Address::origins(), $claims['origins'] );
		$this->assertSame( rest_url( 'meetbridge/v1/reports' ), $claims['reports'] );
		$this->assertSame( $data['kid'], Key_Pair::thumbprint( $header['jwk']['x'] ) );
	}

	public function test_an_address_that_is_none_gets_no_proof(): void {
		$this->become( 'administrator' );
		foreach ( array( '', 'bridge.example', 'ftp://bridge.example', 'javascript:alert(1)' ) as $address ) {
			$this->assertSame( 400, $this->ask( 'POST', 'pairing/proof', array( 'bridge' => $address ) )->get_status() );
		}
	}

	public function test_the_bridges_answer_connects_the_site(): void {
		$this->become( 'administrator' );
		$state = $this->ask( 'POST', 'pairing', $this->answer() )->get_data();
		$this->assertSame( array( self::SITE, self::BRIDGE ), array( $state['connection']['site'], $state['connection']['origin'] ) );
		$this->assertSame( array( $this->bridge_key->kid() => $this->bridge_key->public_jwk()['x'] ), Connection::current()->keys );
	}

	/**
	 * Answers no bridge gives.
	 *
	 * @return array
	 */
	public function bad_answers(): array {
		return array(
			'no keys'             => array( array( 'keys' => array() ) ),
			'a key that is short' => array(
				array(
					'keys' => array(
						array(
							'kty' => 'OKP',
							'crv' => 'Ed25519',
							'kid' => 'k',
							'x'   => 'AAAA',
						),
					),
				),
			),
			'no origin'           => array( array( 'origin' => '' ) ),
			'an origin with path' => array( array( 'origin' => 'https://bridge.example/path' ) ),
			'a script address'    => array( array( 'origin' => 'javascript:alert(1)' ) ),
		);
	}

	/**
	 * @dataProvider bad_answers
	 */
	public function test_an_answer_that_is_none_changes_nothing( array $bridge ): void {
		$before = $this->connect();
		$this->become( 'administrator' );
		$this->assertSame( 400, $this->ask( 'POST', 'pairing', $this->answer( $bridge ) )->get_status() );
		$this->assertEquals( $before, Connection::current() );
	}

	public function test_disconnecting_forgets_the_bridge(): void {
		$this->connect();
		$this->become( 'administrator' );
		$this->assertNull( $this->ask( 'DELETE', 'pairing' )->get_data()['connection'] );
		$this->assertNull( Connection::current() );
	}

	public function test_a_new_key_signs_nothing_else_until_the_bridge_has_taken_it(): void {
		$this->become( 'administrator' );
		$old   = Site_Key::current()->kid();
		$proof = $this->ask(
			'POST',
			'pairing/proof',
			array(
				'bridge' => self::BRIDGE,
				'newKey' => true,
			)
		)->get_data();
		$this->assertNotSame( $old, $proof['kid'] );
		$this->assertSame( $old, Site_Key::current()->kid() );
		$this->ask( 'POST', 'pairing', $this->answer() + array( 'kid' => $proof['kid'] ) );
		$this->assertSame( $proof['kid'], Site_Key::current()->kid() );
	}

	public function test_the_probe_is_an_assertion_for_a_meeting_long_over(): void {
		$this->connect();
		$this->become( 'administrator' );
		$claims = $this->claims( $this->ask( 'POST', 'pairing/probe' )->get_data()['assertion'] );
		$this->assertSame( array( 1, 'observer' ), array( $claims['meeting']['closesAt'], $claims['role'] ) );
	}

	public function test_the_private_key_stays_out_of_every_answer_and_every_page(): void {
		$this->connect();
		$this->become( 'administrator' );
		$seed  = get_option( Site_Key::OPTION )['seed'];
		$shown = array( rest_get_server()->dispatch( new \WP_REST_Request( 'GET', '/' ) )->get_data(), $this->ask( 'GET', 'pairing' )->get_data(), $this->ask( 'POST', 'pairing/proof', array( 'bridge' => self::BRIDGE ) )->get_data() );
		ob_start();
		\Meetbridge\Admin\Settings_Page::show();
		\Meetbridge\Admin\Settings_Page::enqueue();
		wp_print_scripts( 'meetbridge-settings' );
		$shown[] = ob_get_clean();
		$shown[] = print_r( Site_Key::current(), true );
		$this->assertStringNotContainsString( $seed, (string) wp_json_encode( $shown ) );
		$this->assertStringNotContainsString( $seed, (string) wp_json_encode( wp_load_alloptions( true ) ) );
	}
}
