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

	/**
	 * What is counted, by who answers it: WordPress finds a route however its letters are written.
	 */
	const COUNTED = array(
		Entrance_Route::class   => 'entrance',
		Assertions_Route::class => 'assertions',
	);

	/**
	 * Stops a request that is one too many.
	 *
	 * @param mixed            $response What others answered so far.
	 * @param array            $handler  The route's handler.
	 * @param \WP_REST_Request $request  What was asked.
	 * @return mixed
	 */
	public static function check( $response, $handler, $request ) {
		unset( $request );
		$answers = $handler['callback'] ?? null;
		$what    = is_array( $answers ) && is_string( $answers[0] ?? null ) ? ( self::COUNTED[ $answers[0] ] ?? null ) : null;
		if ( null === $what || is_wp_error( $response ) || is_user_logged_in() ) {
			return $response;
		}
		return Limiter::allows( $what, time() ) ? $response : Refusal::error( Refusal::TOO_MANY, array( 'retryAfter' => MINUTE_IN_SECONDS ) );
	}
}
