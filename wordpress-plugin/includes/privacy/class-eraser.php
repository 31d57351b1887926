<?php
/**
 * Forgets a person, on request.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Privacy;

use Meetbridge\Attendance\Ledger;
use Meetbridge\People\Visitor;

defined( 'ABSPATH' ) || exit;

/**
 * Erases the attendance of a person.
 */
final class Eraser {

	/**
	 * Tells WordPress about this eraser.
	 *
	 * @param array $erasers Erasers.
	 * @return array
	 */
	public static function register( $erasers ) {
		$erasers['meetbridge'] = array(
			'eraser_friendly_name' => __( 'Meetings attended', 'meetbridge' ),
			'callback'             => array( self::class, 'erase' ),
		);
		return $erasers;
	}

	/**
	 * Erases.
	 *
	 * @param string $email Address of the person.
	 * @return array
	 */
	public static function erase( $email ): array {
		$user    = get_user_by( 'email', $email );
		$removed = $user ? Ledger::forget_person( Visitor::pseudonym( $user->ID ) ) : 0;
		return array(
			'items_removed'  => $removed > 0,
			'items_retained' => false,
			'messages'       => array(),
			'done'           => true,
		);
	}
}
