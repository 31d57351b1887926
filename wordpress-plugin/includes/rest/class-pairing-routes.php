<?php
/**
 * Connects this site to a bridge, by the hands of the administrator's browser.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

use Meetbridge\Keys\Site_Key;
use Meetbridge\Pairing\Connection;
use Meetbridge\Pairing\Pairing_Answer;
use Meetbridge\Pairing\Probe;
use Meetbridge\Pairing\Proof;
use Meetbridge\Pairing\Site_Address;
use Meetbridge\Pairing\State;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

/**
 * The browser carries the one-time code and the proof to the bridge and the answer back; PHP calls nobody.
 */
final class Pairing_Routes {

	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		$routes = array(
			'/pairing/proof' => array( self::post( 'prove' ) + array( 'args' => self::proof_args() ) ),
			'/pairing/probe' => array( self::post( 'probe' ) ),
			'/pairing'       => array(
				self::post( 'accept' ),
				array( 'methods' => 'GET' ) + self::post( 'state' ),
				array( 'methods' => 'DELETE' ) + self::post( 'disconnect' ),
			),
		);
		foreach ( $routes as $path => $handlers ) {
			register_rest_route( 'meetbridge/v1', $path, $handlers );
		}
	}

	/**
	 * Only administrators connect a site.
	 *
	 * @return true|WP_Error
	 */
	public static function permit() {
		if ( current_user_can( 'manage_options' ) ) {
			return true;
		}
		return new WP_Error( 'meetbridge_not_allowed', __( 'Only administrators may connect this site to a bridge.', 'meetbridge' ), array( 'status' => rest_authorization_required_code() ) );
	}

	/**
	 * POST pairing/proof {bridge, newKey?}: {proof, kid}.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function prove( WP_REST_Request $request ) {
		$bridge = Site_Address::origin_of( (string) $request['bridge'] );
		if ( null === $bridge ) {
			return new WP_Error( 'meetbridge_bridge_address', __( 'The bridge address must start with https://.', 'meetbridge' ), array( 'status' => 400 ) );
		}
		$key = $request['newKey'] ? Site_Key::prepare_next() : Site_Key::current();
		return new WP_REST_Response(
			array(
				'proof' => Proof::make( $bridge, $key, time() ),
				'kid'   => $key->kid(),
			)
		);
	}

	/**
	 * POST pairing {site, bridge: {origin, keys}, kid?}: the bridge's answer, as the browser got it.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function accept( WP_REST_Request $request ) {
		$connection = Pairing_Answer::read( $request['site'], $request['bridge'], time() );
		if ( is_wp_error( $connection ) ) {
			return $connection;
		}
		Site_Key::promote( (string) ( $request['kid'] ?? '' ) );
		$connection->save();
		return self::state();
	}

	/**
	 * POST pairing/probe: {bridge, assertion} for a meeting that is over, which the bridge must refuse as just that.
	 *
	 * @return WP_REST_Response|WP_Error
	 */
	public static function probe() {
		$bridge = Connection::current();
		if ( ! $bridge ) {
			return new WP_Error( 'meetbridge_not_connected', __( 'This site is not connected to a bridge.', 'meetbridge' ), array( 'status' => 409 ) );
		}
		return new WP_REST_Response(
			array(
				'bridge'    => $bridge->origin,
				'assertion' => Probe::sign( $bridge, Site_Key::current(), time() ),
			)
		);
	}

	/**
	 * GET pairing: how things stand.
	 *
	 * @return WP_REST_Response
	 */
	public static function state(): WP_REST_Response {
		return new WP_REST_Response( State::now() );
	}

	/**
	 * DELETE pairing: forgets the bridge.
	 *
	 * @return WP_REST_Response
	 */
	public static function disconnect(): WP_REST_Response {
		Connection::forget();
		return self::state();
	}

	/**
	 * A handler.
	 *
	 * @param string $method Method of this class.
	 * @return array
	 */
	private static function post( string $method ): array {
		return array(
			'methods'             => 'POST',
			'callback'            => array( self::class, $method ),
			'permission_callback' => array( self::class, 'permit' ),
		);
	}

	/**
	 * The arguments of pairing/proof.
	 *
	 * @return array
	 */
	private static function proof_args(): array {
		return array(
			'bridge' => array(
				'description' => __( 'Address of the bridge.', 'meetbridge' ),
				'type'        => 'string',
				'maxLength'   => 255,
				'required'    => true,
			),
			'newKey' => array(
				'description' => __( 'Make a new key for this site.', 'meetbridge' ),
				'type'        => 'boolean',
				'default'     => false,
			),
		);
	}
}
