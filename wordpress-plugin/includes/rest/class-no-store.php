<?php
/**
 * Keeps answers out of caches.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

defined( 'ABSPATH' ) || exit;

/**
 * Every answer of this plugin, errors too, is for one person at one moment.
 */
final class No_Store {

	/**
	 * Marks an answer.
	 *
	 * @param \WP_HTTP_Response $response The answer.
	 * @param \WP_REST_Server   $server   The server.
	 * @param \WP_REST_Request  $request  What was asked.
	 * @return \WP_HTTP_Response
	 */
	public static function mark( $response, $server, $request ) {
		unset( $server );
		if ( 0 === stripos( $request->get_route(), '/meetbridge/v1/' ) ) {
			$response->header( 'Cache-Control', 'no-store, private' );
		}
		return $response;
	}
}
