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
	 * Only the bridge this site is connected to may report.
	 *
	 * @param WP_REST_Request $request What was sent.
	 * @return true|WP_Error
	 */
	public static function permit( WP_REST_Request $request ) {
		if ( null !== self::claims( $request ) ) {
			return true;
		}
		return new WP_Error( 'meetbridge_report_untrusted', __( 'This report is not signed by the bridge this site is connected to.', 'meetbridge' ), array( 'status' => 401 ) );
	}

	/**
	 * Writes the reports down, unless this very message was taken before.
	 *
	 * @param WP_REST_Request $request What was sent.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function answer( WP_REST_Request $request ) {
		$claims = self::claims( $request );
		if ( null === $claims || ! Report_Token::use_up( $claims, time() ) ) {
			return new WP_Error( 'meetbridge_report_replayed', __( 'This report was sent before.', 'meetbridge' ), array( 'status' => 409 ) );
		}
		$taken = Receiver::take( (string) $request->get_body(), Connection::current(), time() );
		return is_wp_error( $taken ) ? $taken : new WP_REST_Response( array( 'taken' => $taken ) );
	}

	/**
	 * What the signature says.
	 *
	 * @param WP_REST_Request $request What was sent.
	 * @return array|null Null where the bridge did not sign this.
	 */
	private static function claims( WP_REST_Request $request ): ?array {
		$bridge = Connection::current();
		$bearer = preg_match( '/^Bearer ([\w.-]+)$/iD', trim( (string) $request->get_header( 'authorization' ) ), $match ) ? $match[1] : '';
		return $bridge ? Report_Token::read( $bearer, (string) $request->get_body(), $bridge, time() ) : null;
	}
}
