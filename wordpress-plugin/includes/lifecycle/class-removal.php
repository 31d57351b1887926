<?php
/**
 * Leaves nothing behind.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Lifecycle;

use Meetbridge\Keys\Site_Key;
use Meetbridge\Keys\Site_Salt;
use Meetbridge\Pairing\Connection;
use Meetbridge\Reports\Receiver;
use Meetbridge\Store\Schema;

defined( 'ABSPATH' ) || exit;

/**
 * Removes everything the plugin ever kept.
 */
final class Removal {

	const OPTIONS = array(
		Site_Key::OPTION,
		Site_Key::PENDING,
		Site_Salt::OPTION,
		Connection::OPTION,
		Receiver::LAST_REPORT,
		Schema::OPTION,
	);

	/**
	 * Removes it from every site.
	 */
	public static function everywhere(): void {
		if ( is_multisite() ) {
			Network::each_site( array( self::class, 'from_this_site' ) );
			return;
		}
		self::from_this_site();
	}

	/**
	 * Removes it from the present site.
	 */
	public static function from_this_site(): void {
		global $wpdb;
		foreach ( Schema::tables() as $table ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- our own tables, at their end.
			$wpdb->query( $wpdb->prepare( 'DROP TABLE IF EXISTS %i', $table ) );
		}
		foreach ( self::OPTIONS as $option ) {
			delete_option( $option );
		}
	}
}
