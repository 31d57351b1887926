<?php
/**
 * Where this site's key is kept.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Keys;

defined( 'ABSPATH' ) || exit;

/**
 * This site's own key pair: from wp-config.php where MEETBRIDGE_PRIVATE_KEY is defined (32 bytes in base64url),
 * else from an option that is neither autoloaded nor shown anywhere.
 */
final class Site_Key {

	const OPTION  = 'meetbridge_site_key';
	const PENDING = 'meetbridge_next_site_key';

	/**
	 * The key this site signs with; made at the first need.
	 *
	 * @return Key_Pair
	 * @throws \RuntimeException Where the key in wp-config.php cannot be read.
	 */
	public static function current(): Key_Pair {
		if ( self::is_fixed() ) {
			$seed = Base64url::decode( (string) constant( 'MEETBRIDGE_PRIVATE_KEY' ) );
			if ( null === $seed || SODIUM_CRYPTO_SIGN_SEEDBYTES !== strlen( $seed ) ) {
				throw new \RuntimeException( 'MEETBRIDGE_PRIVATE_KEY must be 32 bytes in base64url.' );
			}
			return new Key_Pair( $seed );
		}
		return self::stored( self::OPTION ) ?? self::make( self::OPTION );
	}

	/**
	 * Whether wp-config.php holds the key, so that this plugin cannot change it.
	 *
	 * @return bool
	 */
	public static function is_fixed(): bool {
		return defined( 'MEETBRIDGE_PRIVATE_KEY' );
	}

	/**
	 * A new key that signs nothing but its own proof until the bridge has taken it.
	 *
	 * @return Key_Pair
	 */
	public static function prepare_next(): Key_Pair {
		return self::is_fixed() ? self::current() : self::make( self::PENDING );
	}

	/**
	 * Puts the prepared key to use. Does nothing where none was prepared.
	 *
	 * @param string $kid The key the bridge has taken.
	 */
	public static function promote( string $kid ): void {
		$next = self::stored( self::PENDING );
		if ( null !== $next && $next->kid() === $kid ) {
			update_option( self::OPTION, get_option( self::PENDING ), false );
		}
		delete_option( self::PENDING );
	}

	/**
	 * The kept key.
	 *
	 * @param string $option Option name.
	 * @return Key_Pair|null
	 */
	private static function stored( string $option ): ?Key_Pair {
		$kept = get_option( $option );
		$seed = is_array( $kept ) ? Base64url::decode( (string) ( $kept['seed'] ?? '' ) ) : null;
		return null !== $seed && SODIUM_CRYPTO_SIGN_SEEDBYTES === strlen( $seed ) ? new Key_Pair( $seed ) : null;
	}

	/**
	 * Makes a key and keeps it.
	 *
	 * @param string $option Option name.
	 * @return Key_Pair
	 */
	private static function make( string $option ): Key_Pair {
		$seed = random_bytes( SODIUM_CRYPTO_SIGN_SEEDBYTES );
		// An array, because the all-options screen of wp-admin prints plain strings and hides serialised values.
		$kept = array( 'seed' => Base64url::encode( $seed ) );
		if ( ! add_option( $option, $kept, '', false ) ) {
			if ( self::OPTION === $option && null !== self::stored( $option ) ) {
				return self::stored( $option );
			}
			update_option( $option, $kept, false );
		}
		return new Key_Pair( $seed );
	}
}
