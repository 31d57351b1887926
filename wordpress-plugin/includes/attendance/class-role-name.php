<?php
/**
 * Roles in a meeting, in words.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Attendance;

defined( 'ABSPATH' ) || exit;

/**
 * Names the roles of the contract.
 */
final class Role_Name {

	/**
	 * The name of a role.
	 *
	 * @param string $role As reported.
	 * @return string
	 */
	public static function of( string $role ): string {
		switch ( $role ) {
			case 'moderator':
				return __( 'Moderator', 'meetbridge' );
			case 'presenter':
				return __( 'Presenter', 'meetbridge' );
			case 'attendee':
				return __( 'Attendee', 'meetbridge' );
			case 'observer':
				return __( 'Observer', 'meetbridge' );
			default:
				return $role;
		}
	}
}
