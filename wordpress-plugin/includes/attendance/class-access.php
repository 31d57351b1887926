<?php
/**
 * Who may see who was there.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Attendance;

use Meetbridge\Meetings\Place;

defined( 'ABSPATH' ) || exit;

/**
 * Attendance is for the people who may edit the place a meeting stands in, and for administrators.
 */
final class Access {

	/**
	 * Whether the present user may see the attendance of a meeting.
	 *
	 * @param string $meeting Meeting id.
	 * @return bool
	 */
	public static function allows( string $meeting ): bool {
		$place = Place::of( $meeting );
		return current_user_can( 'manage_options' ) || ( $place && $place->may_be_edited_by( get_current_user_id() ) );
	}
}
