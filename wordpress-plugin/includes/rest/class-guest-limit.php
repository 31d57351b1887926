<?php
/**
 * Holds back guests who ask without end.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

use Meetbridge\Entrance\Limiter;
use Meetbridge\Entrance\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Counts before anything is looked up. Not in a permission callback: WordPress calls those twice a request.
 */
final class Guest_Limit {

	const ROUTES = array( '/meetbridge/v1/entrance', '/meetbridge/v1/assertions' );

	/**
	 * Stops a request that is one too many.
	 *
	 * @param mixed            $response What others answered so far.
	 * @param array            $handler  The route's handler.
	 * @param \WP_REST_Request $request  What was asked.
	 * @return mixed
	 */
	public static function check( $response, $handler, $request ) {
		unset( $handler );
		$route = $request->get_route();
		if ( is_wp_error( $response ) || is_user_logged_in() || ! in_array( $route, self::ROUTES, true ) ) {
			return $response;
		}
		return Limiter::allows( basename( $route ), time() ) ? $response : Refusal::error( Refusal::TOO_MANY, array( 'retryAfter' => MINUTE_IN_SECONDS ) );
	}
}
