<?php
/**
 * Asks the bridge a question whose right answer is "no".
 *
 * @package Meetbridge
 */

namespace Meetbridge\Pairing;

use Meetbridge\Entrance\Assertion;
use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Key_Pair;

defined( 'ABSPATH' ) || exit;

/**
 * An assertion for a meeting that closed long ago. The bridge checks site, key, origin and times before it looks at
 * the meeting, so "meeting_over" means that everything before is well, and any other code names what is not.
 */
final class Probe {

	const MEETING = 'connection-check';

	/**
	 * Signs a probe.
	 *
	 * @param Connection $bridge The bridge.
	 * @param Key_Pair   $key    The site's key.
	 * @param int        $now    Epoch seconds.
	 * @return string Compact JWS.
	 */
	public static function sign( Connection $bridge, Key_Pair $key, int $now ): string {
		return Assertion::sign(
			$key,
			array(
				'iss'     => $bridge->site,
				'aud'     => $bridge->origin,
				'sub'     => self::MEETING,
				'jti'     => Base64url::encode( random_bytes( 16 ) ),
				'iat'     => $now,
				'exp'     => $now + Assertion::LIFETIME,
				'person'  => array( 'name' => self::MEETING ),
				'role'    => 'observer',
				'meeting' => array(
					'id'       => self::MEETING,
					'title'    => '',
					'closesAt' => 1,
				),
			)
		);
	}
}
