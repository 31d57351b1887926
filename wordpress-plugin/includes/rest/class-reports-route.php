<?php
/**
 * Takes reports from the bridge.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

use Meetbridge\Pairing\Connection;
use Meetbridge\Reports\Receiver;
use Meetbridge\Reports\Report_Token;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

/**
 * POST meetbridge/v1/reports: a page of reports, with the bridge's signature as bearer.
 */
final class Reports_Route {

	/**
	 * Registers the route.
	 */
	public static function register(): void {
		register_rest_route(
			'meetbridge/v1',
			'/reports',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'answer' ),
				'permission_callback' => array( self::class, 'permit' ),
			)
		);
	}

	/**
	 * Only the bridge this site is connected to may report, each message once.
	 *
	 * @param WP_REST_Request $request What was sent.
	 * @return true|WP_Error
	 */
	public static function permit( WP_REST_Request $request ) {
		$bridge = Connection::current();
		$bearer = preg_match( '/^Bearer ([\w.-]+)$/iD', trim( (string) $request->get_header( 'authorization' ) ), $match ) ? $match[1] : '';
		if ( $bridge && Report_Token::accept( $bearer, (string) $request->get_body(), $bridge, time() ) ) {
			return true;
		}
		return new WP_Error( 'meetbridge_report_untrusted', __( 'This report is not signed by the bridge this site is connected to.', 'meetbridge' ), array( 'status' => 401 ) );
	}

	/**
	 * Writes the reports down.
	 *
	 * @param WP_REST_Request $request What was sent.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function answer( WP_REST_Request $request ) {
		$taken = Receiver::take( (string) $request->get_body(), Connection::current(), time() );
		return is_wp_error( $taken ) ? $taken : new WP_REST_Response( array( 'taken' => $taken ) );
	}
}
