<?php
/**
 * What the settings page shows.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Pairing;

use Meetbridge\Keys\Site_Key;
use Meetbridge\Reports\Receiver;

defined( 'ABSPATH' ) || exit;

/**
 * How this site stands to its bridge. Holds nothing secret.
 */
final class State {

	/**
	 * The state of this moment; times in epoch seconds.
	 *
	 * @return array
	 */
	public static function now(): array {
		$connection = Connection::current();
		$last       = (int) get_option( Receiver::LAST_REPORT, 0 );
		return array(
			'now'         => time(),
			'connection'  => $connection ? array(
				'site'   => $connection->site,
				'origin' => $connection->origin,
				'keys'   => array_keys( $connection->keys ),
				'since'  => $connection->since,
			) : null,
			'siteKey'     => Site_Key::current()->kid(),
			'keyIsFixed'  => Site_Key::is_fixed(),
			'lastReport'  => $last > 0 ? $last : null,
			'origins'     => Site_Address::origins(),
			'reports'     => rest_url( 'meetbridge/v1/reports' ),
			'frontPage'   => home_url( '/' ),
			'restAddress' => rest_url( 'meetbridge/v1' ),
		);
	}
}
