<?php
/**
 * Things that happen once, and things that are counted for a while.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Store;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- an own table, and a cached answer would let two requests win.

/**
 * Claims a key until a time: of all that try at once, exactly one wins.
 */
final class Once {

	/**
	 * Claims a key.
	 *
	 * @param string $key   At most 64 characters.
	 * @param int    $until Epoch seconds; kept until then.
	 * @param int    $now   Epoch seconds.
	 * @return bool True for the one that got it.
	 */
	public static function claim( string $key, int $until, int $now ): bool {
		global $wpdb;
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE expires < %d', self::table(), $now ) );
		return 1 === $wpdb->query( $wpdb->prepare( 'INSERT IGNORE INTO %i (id, hits, expires) VALUES (%s, 1, %d)', self::table(), $key, $until ) );
	}

	/**
	 * Counts under a key.
	 *
	 * @param string $key   At most 64 characters.
	 * @param int    $until Epoch seconds; counted until then.
	 * @param int    $now   Epoch seconds.
	 * @return int How many times so far, this one included.
	 */
	public static function count( string $key, int $until, int $now ): int {
		global $wpdb;
		$changed = $wpdb->query( $wpdb->prepare( 'UPDATE %i SET hits = hits + 1 WHERE id = %s', self::table(), $key ) );
		if ( ! $changed && ! self::claim( $key, $until, $now ) ) {
			$wpdb->query( $wpdb->prepare( 'UPDATE %i SET hits = hits + 1 WHERE id = %s', self::table(), $key ) );
		}
		return (int) $wpdb->get_var( $wpdb->prepare( 'SELECT hits FROM %i WHERE id = %s', self::table(), $key ) );
	}

	/**
	 * Name of the table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'meetbridge_once';
	}
}
