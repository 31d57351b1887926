<?php
/**
 * Remembers a guest for a day.
 *
 * @package Meetbridge
 */

namespace Meetbridge\People;

use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Site_Salt;

defined( 'ABSPATH' ) || exit;

/**
 * A guest's id, made here and signed, so that a reload brings the same person back and nobody can choose to be
 * somebody else. It travels in a cookie that scripts cannot read, and only after the guest has joined.
 */
final class Guest_Pass {

	/**
	 * The id in a pass.
	 *
	 * @param string $pass Value of the cookie.
	 * @param int    $now  Epoch seconds.
	 * @return string|null Null where the pass is not ours, or too old.
	 */
	public static function read( string $pass, int $now ): ?string {
		$parts = explode( '.', $pass );
		if ( 3 !== count( $parts ) || ! hash_equals( self::signature( $parts[0], $parts[1] ), $parts[2] ) ) {
			return null;
		}
		return (int) $parts[1] > $now ? $parts[0] : null;
	}

	/**
	 * Writes a pass.
	 *
	 * @param string $id    Guest id.
	 * @param int    $until Epoch seconds.
	 * @return string
	 */
	public static function write( string $id, int $until ): string {
		return $id . '.' . $until . '.' . self::signature( $id, (string) $until );
	}

	/**
	 * The id of the guest of this request: the one they came with, else a new one. Sends the cookie.
	 *
	 * @param int $now Epoch seconds.
	 * @return string
	 */
	public static function id( int $now ): string {
		$cookie = isset( $_COOKIE[ self::cookie() ] ) ? sanitize_text_field( wp_unslash( $_COOKIE[ self::cookie() ] ) ) : '';
		$id     = self::read( $cookie, $now ) ?? 'g_' . Base64url::encode( random_bytes( 16 ) );
		$until  = $now + DAY_IN_SECONDS;
		if ( ! headers_sent() ) {
			setcookie(
				self::cookie(),
				self::write( $id, $until ),
				array(
					'expires'  => $until,
					'path'     => COOKIEPATH ? COOKIEPATH : '/',
					'domain'   => (string) COOKIE_DOMAIN,
					'secure'   => is_ssl(),
					'httponly' => true,
					'samesite' => 'Lax',
				)
			);
		}
		return $id;
	}

	/**
	 * Name of the cookie.
	 *
	 * @return string
	 */
	public static function cookie(): string {
		return 'meetbridge_guest_' . COOKIEHASH;
	}

	/**
	 * Signs a guest's id.
	 *
	 * @param string $id    Guest id.
	 * @param string $until Epoch seconds.
	 * @return string
	 */
	private static function signature( string $id, string $until ): string {
		return Site_Salt::derive( 'guest', $id . '.' . $until );
	}
}
