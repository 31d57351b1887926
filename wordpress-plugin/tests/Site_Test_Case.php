<?php
/**
 * What the tests inside a site have in common.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Keys\Key_Pair;
use Meetbridge\Pairing\Connection;
use PHPUnit\Framework\TestCase;

/**
 * A test inside a real site; whatever it writes into the database is taken back.
 */
abstract class Site_Test_Case extends TestCase {

	const BRIDGE  = 'https://bridge.example';
	const SITE    = 's_of-the-tests';
	const MEETING = 'meetingofthetests';

	/**
	 * The bridge's key.
	 *
	 * @var Key_Pair
	 */
	protected $bridge_key;

	/**
	 * Begins with a site nobody is logged in to.
	 */
	protected function setUp(): void {
		global $wpdb;
		wp_cache_flush();
		$wpdb->query( 'START TRANSACTION' );
		$this->bridge_key = new Key_Pair( str_repeat( 'b', 32 ) );
		wp_set_current_user( 0 );
		$_COOKIE = array();
		$_GET    = array();
	}

	/**
	 * Takes everything back.
	 */
	protected function tearDown(): void {
		global $wpdb;
		$wpdb->query( 'ROLLBACK' );
		wp_cache_flush();
		wp_set_current_user( 0 );
	}

	/**
	 * Connects the site to the bridge of the tests.
	 *
	 * @return Connection
	 */
	protected function connect(): Connection {
		$connection = new Connection( self::SITE, self::BRIDGE, array( $this->bridge_key->kid() => $this->bridge_key->public_jwk()['x'] ), 1790000000 );
		$connection->save();
		return $connection;
	}

	/**
	 * Makes a user.
	 *
	 * @param string $role Role.
	 * @param string $name Display name.
	 * @return int User id.
	 */
	protected function user( string $role, string $name = 'Ada Lovelace' ): int {
		$login = 'u' . bin2hex( random_bytes( 6 ) );
		return (int) wp_insert_user(
			array(
				'user_login'   => $login,
				'user_pass'    => 'not used',
				'user_email'   => $login . '@example.org',
				'display_name' => $name,
				'role'         => $role,
			)
		);
	}

	/**
	 * Becomes a new user of a role; 'visitor' is nobody.
	 *
	 * @param string $role Role.
	 * @return int User id.
	 */
	protected function become( string $role ): int {
		$user = 'visitor' === $role ? 0 : $this->user( $role );
		wp_set_current_user( $user );
		return $user;
	}

	/**
	 * Writes a post with a meeting in it.
	 *
	 * @param array $attributes The block's attributes.
	 * @param array $post       The post's fields.
	 * @return int Post id.
	 */
	protected function post( array $attributes = array(), array $post = array() ): int {
		$fields = $post + array(
			'post_title'   => 'Lesson',
			'post_status'  => 'publish',
			'post_content' => $this->block( $attributes ),
			'post_author'  => 0,
		);
		return (int) wp_insert_post( wp_slash( $fields ) );
	}

	/**
	 * The block as it is saved.
	 *
	 * @param array $attributes The block's attributes.
	 * @return string
	 */
	protected function block( array $attributes = array() ): string {
		return '<!-- wp:meetbridge/meeting ' . wp_json_encode( $attributes + array( 'meetingId' => self::MEETING ) ) . ' /-->';
	}

	/**
	 * Asks the site's REST API, through everything a request from the web passes after it has been authenticated.
	 *
	 * @param string $method  Method.
	 * @param string $route   Route below meetbridge/v1.
	 * @param array  $body    JSON body.
	 * @param array  $headers Headers.
	 * @return \WP_REST_Response
	 */
	protected function ask( string $method, string $route, array $body = array(), array $headers = array() ) {
		return $this->send( $method, $route, (string) wp_json_encode( $body ), $headers );
	}

	/**
	 * The same with a raw body.
	 *
	 * @param string $method  Method.
	 * @param string $route   Route below meetbridge/v1.
	 * @param string $body    Body.
	 * @param array  $headers Headers.
	 * @return \WP_REST_Response
	 */
	protected function send( string $method, string $route, string $body, array $headers = array() ) {
		$request = new \WP_REST_Request( $method, '/meetbridge/v1/' . $route );
		$request->set_header( 'content-type', 'application/json' );
		foreach ( $headers as $name => $value ) {
			$request->set_header( $name, $value );
		}
		$request->set_body( $body );
		$response = rest_get_server()->dispatch( $request );
		return apply_filters( 'rest_post_dispatch', rest_ensure_response( $response ), rest_get_server(), $request );
	}

	/**
	 * Asks to join the meeting of a post.
	 *
	 * @param int    $post  Post id.
	 * @param array  $more  More of the body.
	 * @param string $route entrance or assertions.
	 * @return \WP_REST_Response
	 */
	protected function join( int $post, array $more = array(), string $route = 'assertions' ) {
		$body = $more + array(
			'meeting' => self::MEETING,
			'post'    => $post,
		);
		return $this->ask( 'POST', $route, $body );
	}

	/**
	 * The claims of a signature, unchecked.
	 *
	 * @param string $jws Compact JWS.
	 * @return array
	 */
	protected function claims( string $jws ): array {
		return json_decode( \Meetbridge\Keys\Base64url::decode( explode( '.', $jws )[1] ), true );
	}
}
