<?php
/**
 * Reads what a bridge answers to a pairing.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Pairing;

use Meetbridge\Keys\Base64url;
use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * The bridge's 201 answer, carried here by the administrator's browser: {site, bridge: {origin, keys}}.
 */
final class Pairing_Answer {

	/**
	 * Makes a connection of the answer.
	 *
	 * @param mixed $site   Site id.
	 * @param mixed $bridge Origin and keys of the bridge.
	 * @param int   $now    Epoch seconds.
	 * @return Connection|WP_Error
	 */
	public static function read( $site, $bridge, int $now ) {
		$origin = is_array( $bridge ) ? Site_Address::origin_of( (string) ( $bridge['origin'] ?? '' ) ) : null;
		$good   = is_string( $site ) && preg_match( '/^[^\x00-\x1f\x7f]{1,255}$/D', $site );
		if ( ! $good || null === $origin || $origin !== $bridge['origin'] ) {
			return self::unreadable();
		}
		$keys = array();
		foreach ( is_array( $bridge['keys'] ?? null ) ? $bridge['keys'] : array() as $key ) {
			if ( ! is_array( $key ) || 'OKP' !== ( $key['kty'] ?? '' ) || 'Ed25519' !== ( $key['crv'] ?? '' ) ) {
				continue;
			}
			$kid = $key['kid'] ?? null;
			$x   = $key['x'] ?? null;
			if ( is_string( $kid ) && '' !== $kid && strlen( $kid ) <= 255 && is_string( $x ) && 32 === strlen( (string) Base64url::decode( $x ) ) ) {
				$keys[ $kid ] = $x;
			}
		}
		return $keys ? new Connection( $site, $origin, $keys, $now ) : self::unreadable();
	}

	/**
	 * The error for an answer that is none.
	 *
	 * @return WP_Error
	 */
	private static function unreadable(): WP_Error {
		return new WP_Error( 'meetbridge_answer_unreadable', __( 'The bridge’s answer could not be read. Check the bridge address, and ask its operator for a new code.', 'meetbridge' ), array( 'status' => 400 ) );
	}
}
