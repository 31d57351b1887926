<?php
/**
 * Tells a visitor, at the click, how they would come in.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

use Meetbridge\Entrance\Entrance;
use Meetbridge\Entrance\Refusal;
use Meetbridge\Pairing\Connection;
use Meetbridge\People\Visitor;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

/**
 * POST meetbridge/v1/entrance {meeting, post}: what a cached page cannot know.
 */
final class Entrance_Route {

	/**
	 * Registers the route.
	 */
	public static function register(): void {
		register_rest_route(
			'meetbridge/v1',
			'/entrance',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'answer' ),
				'permission_callback' => array( self::class, 'permit' ),
				'args'                => Meeting_Request::args(),
			)
		);
	}

	/**
	 * Lets those ask who may read the page the meeting stands on.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return true|WP_Error
	 */
	public static function permit( WP_REST_Request $request ) {
		return Meeting_Request::permit( $request );
	}

	/**
	 * Answers.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return WP_REST_Response
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		$meeting = Meeting_Request::meeting( $request );
		$visitor = Visitor::current();
		$code    = Connection::current() ? Entrance::refusal( $meeting, $visitor, time() ) : Refusal::NOT_CONNECTED;
		return new WP_REST_Response(
			array(
				'may'      => null === $code,
				'guest'    => $visitor->is_guest(),
				'name'     => $visitor->is_guest() ? null : $visitor->name,
				'title'    => $meeting->title,
				'opensAt'  => $meeting->opens_at,
				'closesAt' => $meeting->closes_at,
				'code'     => $code,
				'message'  => null === $code ? null : Refusal::message( $code ),
				'link'     => self::link( $code, (int) $request['post'] ),
			)
		);
	}

	/**
	 * Where a refused visitor can go on.
	 *
	 * @param string|null $code    Refusal.
	 * @param int         $post_id The post the meeting is shown in.
	 * @return array{href: string, text: string}|null
	 */
	private static function link( ?string $code, int $post_id ): ?array {
		if ( Refusal::LOGIN === $code ) {
			return array(
				'href' => wp_login_url( $post_id ? (string) get_permalink( $post_id ) : home_url( '/' ) ),
				'text' => __( 'Log in', 'meetbridge' ),
			);
		}
		if ( Refusal::NOT_CONNECTED === $code && current_user_can( 'manage_options' ) ) {
			return array(
				'href' => admin_url( 'options-general.php?page=meetbridge' ),
				'text' => __( 'Connect this site to a bridge', 'meetbridge' ),
			);
		}
		return null;
	}
}
