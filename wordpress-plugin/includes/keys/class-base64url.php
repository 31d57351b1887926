<?php
/**
 * Base64 as JSON Web Signatures write it.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Keys;

defined( 'ABSPATH' ) || exit;

/**
 * Base64url without padding (RFC 7515 section 2).
 */
final class Base64url {

	/**
	 * Writes bytes as base64url.
	 *
	 * @param string $bytes Any bytes.
	 * @return string
	 */
	public static function encode( string $bytes ): string {
		return sodium_bin2base64( $bytes, SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING );
	}

	/**
	 * Reads base64url.
	 *
	 * @param string $text Base64url without padding.
	 * @return string|null The bytes, or null where the text is not base64url.
	 */
	public static function decode( string $text ): ?string {
		try {
			return sodium_base642bin( $text, SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING );
		} catch ( \SodiumException $e ) {
			return null;
		}
	}
}
