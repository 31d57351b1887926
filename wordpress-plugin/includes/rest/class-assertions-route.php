<?php
/**
 * Signs the note that lets a person in.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

use Meetbridge\Entrance\Assertion;
use Meetbridge\Entrance\Entrance;
use Meetbridge\Entrance\Refusal;
use Meetbridge\Keys\Site_Key;
use Meetbridge\Pairing\Connection;
use Meetbridge\People\Guest_Pass;
use Meetbridge\People\Person_Name;
use Meetbridge\People\Visitor;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

/**
 * POST meetbridge/v1/assertions {meeting, post, name?}: {bridge, assertion}, for one use within a minute.
 */
final class Assertions_Route {

	/**
	 * Registers the route.
	 */
	public static function register(): void {
		register_rest_route(
			'meetbridge/v1',
			'/assertions',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'answer' ),
				'permission_callback' => array( self::class, 'permit' ),
				'args'                => Meeting_Request::args() + array(
					'name' => array(
						'description' => __( 'The name a guest goes by; people with an account keep their own.', 'meetbridge' ),
						'type'        => 'string',
						'maxLength'   => 5000,
						'default'     => '',
					),
				),
			)
		);
	}

	/**
	 * Lets those through who may join the meeting now.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return true|WP_Error
	 */
	public static function permit( WP_REST_Request $request ) {
		$known = Meeting_Request::permit( $request );
		if ( true !== $known ) {
			return $known;
		}
		if ( ! Connection::current() ) {
			return Refusal::error( Refusal::NOT_CONNECTED );
		}
		$meeting = Meeting_Request::meeting( $request );
		$code    = Entrance::refusal( $meeting, Visitor::current(), time() );
		return null === $code ? true : Refusal::error( $code, array( 'opensAt' => $meeting->opens_at ) );
	}

	/**
	 * Signs.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function answer( WP_REST_Request $request ) {
		$visitor = Visitor::current();
		$bridge  = Connection::current();
		$name    = $visitor->is_guest() ? Person_Name::clean( (string) $request['name'] ) : $visitor->name;
		if ( '' === $name ) {
			return Refusal::error( Refusal::NAME );
		}
		$now    = time();
		$id     = $visitor->is_guest() ? Guest_Pass::id( $now ) : Visitor::pseudonym( $visitor->user );
		$claims = Assertion::claims( $bridge, Meeting_Request::meeting( $request ), $visitor, $id, $name, $now );
		return new WP_REST_Response(
			array(
				'bridge'    => $bridge->origin,
				'assertion' => Assertion::sign( Site_Key::current(), $claims ),
			)
		);
	}
}
