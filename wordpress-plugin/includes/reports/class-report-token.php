<?php
/**
 * Checks who sends a report.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Reports;

use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Jws;
use Meetbridge\Pairing\Connection;
use Meetbridge\Store\Once;

defined( 'ABSPATH' ) || exit;

/**
 * The signature that goes with pushed reports: made by a key pinned at pairing, for this site, over this very body.
 */
final class Report_Token {

	const TYPE   = 'meetbridge-report+jwt';
	const LEEWAY = 60;

	/**
	 * Uses a token up.
	 *
	 * @param array $claims As read() gives them.
	 * @param int   $now    Epoch seconds.
	 * @return bool False where it was used before.
	 */
	public static function use_up( array $claims, int $now ): bool {
		$key = Base64url::encode( hash( 'sha256', 'report ' . $claims['jti'], true ) );
		return Once::claim( $key, $claims['exp'] + self::LEEWAY, $now );
	}

	/**
	 * The claims of a token that is right in everything but whether it was used before.
	 *
	 * @param string     $token  Compact JWS.
	 * @param string     $body   The raw body it came with.
	 * @param Connection $bridge The bridge.
	 * @param int        $now    Epoch seconds.
	 * @return array|null
	 */
	public static function read( string $token, string $body, Connection $bridge, int $now ): ?array {
		$header = Jws::header( $token );
		$x      = is_string( $header['kid'] ?? null ) ? ( $bridge->keys[ $header['kid'] ] ?? null ) : null;
		if ( null === $x || self::TYPE !== ( $header['typ'] ?? null ) ) {
			return null;
		}
		$claims = Jws::verify( $token, (string) Base64url::decode( $x ) );
		if ( null === $claims ) {
			return null;
		}
		$issued  = $claims['iat'] ?? null;
		$expires = $claims['exp'] ?? null;
		$hash    = Base64url::encode( hash( 'sha256', $body, true ) );
		$good    = ( $claims['iss'] ?? null ) === $bridge->origin
			&& ( $claims['aud'] ?? null ) === $bridge->site
			&& is_string( $claims['body'] ?? null ) && hash_equals( $hash, $claims['body'] )
			&& is_string( $claims['jti'] ?? null ) && strlen( $claims['jti'] ) >= 16
			&& is_int( $issued ) && is_int( $expires ) && $expires - $issued <= 2 * self::LEEWAY
			&& $issued <= $now + self::LEEWAY && $now <= $expires + self::LEEWAY;
		return $good ? $claims : null;
	}
}
