<?php
/**
 * Proves to a bridge that this site holds its key.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Pairing;

use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Key_Pair;

defined( 'ABSPATH' ) || exit;

/**
 * The pairing proof: a signature with the public key in its header, good for one bridge and one minute.
 */
final class Proof {

	const TYPE     = 'meetbridge-pairing+jwt';
	const LIFETIME = 60;

	/**
	 * Makes a proof.
	 *
	 * @param string   $bridge Origin of the bridge it is for.
	 * @param Key_Pair $key    The key this site will sign with.
	 * @param int      $now    Epoch seconds.
	 * @return string Compact JWS.
	 */
	public static function make( string $bridge, Key_Pair $key, int $now ): string {
		$name   = trim( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
		$claims = array(
			'aud'      => $bridge,
			'iat'      => $now,
			'exp'      => $now + self::LIFETIME,
			'jti'      => Base64url::encode( random_bytes( 16 ) ),
			'name'     => mb_substr( '' === $name ? (string) wp_parse_url( home_url(), PHP_URL_HOST ) : $name, 0, 200 ),
			'origins'  => Site_Address::origins(),
			'reports'  => rest_url( 'meetbridge/v1/reports' ),
			'software' => 'WordPress ' . get_bloginfo( 'version' ) . ', Meetbridge ' . \Meetbridge\VERSION,
		);
		return $key->sign( self::TYPE, $claims, array( 'jwk' => $key->public_jwk() ) );
	}
}
