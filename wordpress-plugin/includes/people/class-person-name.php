<?php
/**
 * Names as people may carry them.
 *
 * @package Meetbridge
 */

namespace Meetbridge\People;

defined( 'ABSPATH' ) || exit;

/**
 * Makes one tidy line of a name.
 */
final class Person_Name {

	const LONGEST = 100;

	/**
	 * Takes out markup, control characters and direction overrides, and joins white space.
	 *
	 * @param string $name As typed or stored.
	 * @return string At most 100 characters; empty where nothing is left.
	 */
	public static function clean( string $name ): string {
		$name = wp_check_invalid_utf8( $name, true );
		$name = wp_strip_all_tags( html_entity_decode( $name, ENT_QUOTES, 'UTF-8' ) );
		$name = (string) preg_replace( '/[\p{Cc}\p{Zl}\p{Zp}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}]+/u', ' ', $name );
		$name = trim( (string) preg_replace( '/\s+/u', ' ', $name ) );
		return trim( mb_substr( $name, 0, self::LONGEST ) );
	}
}
