<?php
/**
 * Pseudonyms of this site.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Keys;

defined( 'ABSPATH' ) || exit;

/**
 * Derives values that are stable within this site and tell nothing outside of it.
 */
final class Site_Salt {

	const OPTION = 'meetbridge_salt';

	/**
	 * A keyed hash, different for each purpose.
	 *
	 * @param string $purpose What the value is for.
	 * @param string $value   What is hidden.
	 * @return string 43 characters of base64url.
	 */
	public static function derive( string $purpose, string $value ): string {
		return Base64url::encode( hash_hmac( 'sha256', $purpose . "\0" . $value, self::salt(), true ) );
	}

	/**
	 * The site's own secret for pseudonyms; made at the first need.
	 *
	 * @return string 32 bytes.
	 */
	private static function salt(): string {
		$kept = get_option( self::OPTION );
		if ( ! is_array( $kept ) || empty( $kept['salt'] ) ) {
			add_option( self::OPTION, array( 'salt' => Base64url::encode( random_bytes( 32 ) ) ), '', false );
			$kept = get_option( self::OPTION );
		}
		return (string) Base64url::decode( (string) $kept['salt'] );
	}
}
