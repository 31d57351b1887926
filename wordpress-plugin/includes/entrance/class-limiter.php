<?php
/**
 * Keeps one address from asking without end.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Entrance;

use Meetbridge\Keys\Site_Salt;
use Meetbridge\Store\Once;

defined( 'ABSPATH' ) || exit;

/**
 * Counts what guests of one network address ask in a minute. A school often has one address for all its rooms, so
 * the limit is generous. The address itself is never stored.
 */
final class Limiter {

	const PER_MINUTE = 600;

	/**
	 * Counts one question.
	 *
	 * @param string $what What is asked for.
	 * @param int    $now  Epoch seconds.
	 * @return bool False where the limit is passed.
	 */
	public static function allows( string $what, int $now ): bool {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';

		/**
		 * Filters the network address of a guest, for sites behind a proxy that names it in a header of its own.
		 *
		 * @param string $address Network address.
		 */
		$address = (string) apply_filters( 'meetbridge_client_address', $address );

		/**
		 * Filters how many times guests of one network address may ask in a minute.
		 *
		 * @param int    $limit The limit.
		 * @param string $what  'entrance' or 'assertions'.
		 */
		$limit  = (int) apply_filters( 'meetbridge_guest_limit', self::PER_MINUTE, $what );
		$minute = intdiv( $now, MINUTE_IN_SECONDS );
		$key    = Site_Salt::derive( 'limit', $what . ' ' . $minute . ' ' . self::network( $address ) );
		return Once::count( $key, ( $minute + 2 ) * MINUTE_IN_SECONDS, $now ) <= $limit;
	}

	/**
	 * What one household or office has: an IPv4 address, or the 2^64 addresses of an IPv6 network (RFC 4291 section 2.5.4).
	 *
	 * @param string $address Network address.
	 * @return string
	 */
	private static function network( string $address ): string {
		if ( ! filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 ) ) {
			return $address;
		}
		$bytes = (string) inet_pton( $address );
		$ipv4  = str_repeat( "\0", 10 ) . "\xff\xff";
		return 0 === strpos( $bytes, $ipv4 ) ? (string) inet_ntop( substr( $bytes, 12 ) ) : bin2hex( substr( $bytes, 0, 8 ) );
	}
}
