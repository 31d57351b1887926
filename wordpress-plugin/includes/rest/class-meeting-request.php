<?php
/**
 * What the two visitor routes have in common.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

use Meetbridge\Entrance\Refusal;
use Meetbridge\Meetings\Finder;
use Meetbridge\Meetings\Meeting;
use Meetbridge\Pairing\Site_Address;
use WP_Error;
use WP_REST_Request;

defined( 'ABSPATH' ) || exit;

/**
 * A visitor's request about one meeting.
 */
final class Meeting_Request {

	/**
	 * The arguments that name a meeting.
	 *
	 * @return array
	 */
	public static function args(): array {
		return array(
			'meeting' => array(
				'description' => __( 'Id of the meeting’s block.', 'meetbridge' ),
				'type'        => 'string',
				'pattern'     => '^[a-z0-9]{8,64}$',
				'required'    => true,
			),
			'post'    => array(
				'description' => __( 'The post the meeting is shown in.', 'meetbridge' ),
				'type'        => 'integer',
				'minimum'     => 0,
				'default'     => 0,
			),
		);
	}

	/**
	 * Lets through who asks from this site's pages, about a meeting they may know of.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return true|WP_Error
	 */
	public static function permit( WP_REST_Request $request ) {
		$origin = (string) $request->get_header( 'origin' );
		if ( '' !== $origin && ! in_array( $origin, Site_Address::origins(), true ) ) {
			return Refusal::error( Refusal::ORIGIN );
		}
		return self::meeting( $request ) ? true : Refusal::error( Refusal::NOT_FOUND );
	}

	/**
	 * The meeting a visitor asks about.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @return Meeting|null Null where there is none that the present visitor may know of.
	 */
	public static function meeting( WP_REST_Request $request ): ?Meeting {
		return Finder::find( (string) $request['meeting'], (int) $request['post'] );
	}
}
