<?php
/**
 * Every "no" this site itself can say to a visitor.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Entrance;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Stable codes, their status, and the words for people.
 */
final class Refusal {

	const NOT_CONNECTED = 'meetbridge_not_connected';
	const NOT_FOUND     = 'meetbridge_meeting_not_found';
	const LOGIN         = 'meetbridge_login_required';
	const ROLE          = 'meetbridge_role_required';
	const NOT_YET       = 'meetbridge_not_open_yet';
	const OVER          = 'meetbridge_meeting_over';
	const NAME          = 'meetbridge_name_required';
	const TOO_MANY      = 'meetbridge_too_many_requests';
	const ORIGIN        = 'meetbridge_foreign_origin';

	/**
	 * The error for a code.
	 *
	 * @param string $code One of the constants.
	 * @param array  $more Further data for the answer.
	 * @return WP_Error
	 */
	public static function error( string $code, array $more = array() ): WP_Error {
		$statuses = array(
			self::NOT_CONNECTED => 503,
			self::NOT_FOUND     => 404,
			self::LOGIN         => 401,
			self::ROLE          => 403,
			self::NOT_YET       => 403,
			self::OVER          => 403,
			self::NAME          => 400,
			self::TOO_MANY      => 429,
			self::ORIGIN        => 403,
		);
		return new WP_Error( $code, self::message( $code ), array( 'status' => $statuses[ $code ] ) + $more );
	}

	/**
	 * What to tell the visitor, in their language.
	 *
	 * @param string $code One of the constants.
	 * @return string
	 */
	public static function message( string $code ): string {
		switch ( $code ) {
			case self::NOT_CONNECTED:
				return __( 'Meetings are not set up on this site yet.', 'meetbridge' );
			case self::NOT_FOUND:
				return __( 'This meeting is not here any more. Reload the page to see what is new.', 'meetbridge' );
			case self::LOGIN:
				return __( 'Log in to join this meeting.', 'meetbridge' );
			case self::ROLE:
				return __( 'Your account may not join this meeting. Ask the person who invited you.', 'meetbridge' );
			case self::NOT_YET:
				return __( 'The meeting is not open yet.', 'meetbridge' );
			case self::OVER:
				return __( 'The meeting is over.', 'meetbridge' );
			case self::NAME:
				return __( 'Tell the others your name first.', 'meetbridge' );
			case self::TOO_MANY:
				return __( 'Too many people are joining from your network right now. Try again in a minute.', 'meetbridge' );
			default:
				return __( 'Meetings can only be joined from this site’s own pages.', 'meetbridge' );
		}
	}
}
