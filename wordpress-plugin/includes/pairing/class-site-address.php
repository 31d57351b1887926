<?php
/**
 * Where this site lives on the web.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Pairing;

defined( 'ABSPATH' ) || exit;

/**
 * The origins people read this site at.
 */
final class Site_Address {

	/**
	 * Every origin a meeting may be joined from, as browsers write it (RFC 6454 section 6.2).
	 *
	 * @return string[]
	 */
	public static function origins(): array {
		$origins = array( self::origin_of( home_url() ), self::origin_of( site_url() ) );

		/**
		 * Filters the origins this site names when it is connected to a bridge.
		 *
		 * @param string[] $origins Such as https://example.org, without a path.
		 */
		$origins = (array) apply_filters( 'meetbridge_origins', $origins );
		return array_values( array_unique( array_filter( $origins ) ) );
	}

	/**
	 * The origin of an address.
	 *
	 * @param string $address Web address.
	 * @return string|null Null where this is no http or https address.
	 */
	public static function origin_of( string $address ): ?string {
		$parts  = wp_parse_url( trim( $address ) );
		$scheme = strtolower( $parts['scheme'] ?? '' );
		if ( ! in_array( $scheme, array( 'http', 'https' ), true ) || empty( $parts['host'] ) ) {
			return null;
		}
		$usual = 'https' === $scheme ? 443 : 80;
		$port  = (int) ( $parts['port'] ?? $usual );
		return $scheme . '://' . strtolower( $parts['host'] ) . ( $port === $usual ? '' : ':' . $port );
	}
}
