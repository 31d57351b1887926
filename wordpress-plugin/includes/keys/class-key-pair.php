<?php
/**
 * An Ed25519 key pair.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Keys;

defined( 'ABSPATH' ) || exit;

/**
 * Signs in this site's name. The private half never leaves this object but as the seed to be stored.
 */
final class Key_Pair {

	/**
	 * Sodium's secret key, 64 bytes.
	 *
	 * @var string
	 */
	private $secret;

	/**
	 * The public half, 32 bytes.
	 *
	 * @var string
	 */
	private $public;

	/**
	 * Makes the pair that belongs to a seed.
	 *
	 * @param string $seed 32 bytes (RFC 8032 section 5.1.5).
	 */
	public function __construct( string $seed ) {
		$pair         = sodium_crypto_sign_seed_keypair( $seed );
		$this->secret = sodium_crypto_sign_secretkey( $pair );
		$this->public = sodium_crypto_sign_publickey( $pair );
	}

	/**
	 * The public half as a JSON Web Key (RFC 8037 section 2).
	 *
	 * @return array{kty: string, crv: string, x: string}
	 */
	public function public_jwk(): array {
		return array(
			'kty' => 'OKP',
			'crv' => 'Ed25519',
			'x'   => Base64url::encode( $this->public ),
		);
	}

	/**
	 * The key's name: its thumbprint (RFC 7638).
	 *
	 * @return string
	 */
	public function kid(): string {
		return self::thumbprint( $this->public_jwk()['x'] );
	}

	/**
	 * The thumbprint of a public Ed25519 key.
	 *
	 * @param string $x The key in base64url.
	 * @return string
	 */
	public static function thumbprint( string $x ): string {
		return Base64url::encode( hash( 'sha256', '{"crv":"Ed25519","kty":"OKP","x":"' . $x . '"}', true ) );
	}

	/**
	 * Signs claims.
	 *
	 * @param string $type   The typ header, which says what the signature is for.
	 * @param array  $claims Claims.
	 * @param array  $more   Further header members.
	 * @return string Compact JWS.
	 */
	public function sign( string $type, array $claims, array $more = array() ): string {
		$header = array(
			'alg' => 'EdDSA',
			'typ' => $type,
			'kid' => $this->kid(),
		) + $more;
		return Jws::sign( self::json( $header ), self::json( $claims ), $this->secret );
	}

	/**
	 * Keeps the secret out of dumps and logs.
	 *
	 * @return array
	 */
	public function __debugInfo() {
		return array( 'kid' => $this->kid() );
	}

	/**
	 * JSON as it is signed.
	 *
	 * @param array $value Value.
	 * @return string
	 */
	private static function json( array $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	}
}
