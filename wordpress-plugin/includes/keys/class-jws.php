<?php
/**
 * Compact signatures with Ed25519.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Keys;

defined( 'ABSPATH' ) || exit;

/**
 * Compact JWS with alg EdDSA (RFC 7515, RFC 8037): the one signature that crosses the border to the bridge.
 */
final class Jws {

	/**
	 * Signs bytes that are JSON already.
	 *
	 * @param string $header     The protected header as JSON.
	 * @param string $payload    The claims as JSON.
	 * @param string $secret_key Sodium's Ed25519 secret key, 64 bytes.
	 * @return string The compact form.
	 */
	public static function sign( string $header, string $payload, string $secret_key ): string {
		$input = Base64url::encode( $header ) . '.' . Base64url::encode( $payload );
		return $input . '.' . Base64url::encode( sodium_crypto_sign_detached( $input, $secret_key ) );
	}

	/**
	 * Reads the protected header without trusting it, to find the key that must have signed.
	 *
	 * @param string $jws Compact form.
	 * @return array|null Header members, or null where this is no EdDSA signature.
	 */
	public static function header( string $jws ): ?array {
		if ( strlen( $jws ) > 16384 || ! preg_match( '/^[\w-]+\.[\w-]+\.[\w-]+$/D', $jws ) ) {
			return null;
		}
		$header = json_decode( (string) Base64url::decode( strstr( $jws, '.', true ) ), true, 8 );
		return is_array( $header ) && 'EdDSA' === ( $header['alg'] ?? null ) && ! isset( $header['crit'] ) ? $header : null;
	}

	/**
	 * Reads the claims of a signature made with the given key.
	 *
	 * @param string $jws        Compact form.
	 * @param string $public_key Ed25519 public key, 32 bytes.
	 * @return array|null The claims, or null where the signature or the payload is not good.
	 */
	public static function verify( string $jws, string $public_key ): ?array {
		$parts = explode( '.', $jws );
		if ( 3 !== count( $parts ) || SODIUM_CRYPTO_SIGN_PUBLICKEYBYTES !== strlen( $public_key ) ) {
			return null;
		}
		$signature = Base64url::decode( $parts[2] );
		if ( null === $signature || SODIUM_CRYPTO_SIGN_BYTES !== strlen( $signature ) ) {
			return null;
		}
		if ( ! sodium_crypto_sign_verify_detached( $signature, $parts[0] . '.' . $parts[1], $public_key ) ) {
			return null;
		}
		$claims = json_decode( (string) Base64url::decode( $parts[1] ), true, 16 );
		return is_array( $claims ) ? $claims : null;
	}
}
