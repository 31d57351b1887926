<?php
/**
 * Vouches for one person at one meeting.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Entrance;

use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Key_Pair;
use Meetbridge\Meetings\Meeting;
use Meetbridge\Pairing\Connection;
use Meetbridge\People\Visitor;

defined( 'ABSPATH' ) || exit;

/**
 * The assertion: signed, good for a minute and for one use.
 */
final class Assertion {

	const TYPE     = 'meetbridge-launch+jwt';
	const LIFETIME = 60;

	/**
	 * Signs an assertion for somebody who has been let in.
	 *
	 * @param Key_Pair $key    The site's key.
	 * @param array    $claims As claims() makes them.
	 * @return string Compact JWS.
	 */
	public static function sign( Key_Pair $key, array $claims ): string {
		return $key->sign( self::TYPE, $claims );
	}

	/**
	 * What the site says about a person and a meeting.
	 *
	 * @param Connection $bridge  The bridge it is for.
	 * @param Meeting    $meeting The meeting.
	 * @param Visitor    $visitor The person.
	 * @param string     $id      The person's id outside of this site.
	 * @param string     $name    The name the others see.
	 * @param int        $now     Epoch seconds.
	 * @return array
	 */
	public static function claims( Connection $bridge, Meeting $meeting, Visitor $visitor, string $id, string $name, int $now ): array {
		$person = array(
			'name'  => $name,
			'guest' => $visitor->is_guest(),
		);
		$about  = array(
			'id'       => $meeting->id,
			'title'    => $meeting->title,
			'opensAt'  => $meeting->opens_at,
			'closesAt' => $meeting->closes_at,
			'settings' => array( 'guests' => Meeting::EVERYONE === $meeting->admits ) + $meeting->settings->claims(),
		);
		return array(
			'iss'     => $bridge->site,
			'aud'     => $bridge->origin,
			'sub'     => $id,
			'jti'     => Base64url::encode( random_bytes( 16 ) ),
			'iat'     => $now,
			'exp'     => $now + self::LIFETIME,
			'person'  => array_filter(
				$person + array(
					'avatar' => $visitor->avatar(),
					'locale' => $visitor->locale(),
				),
				static function ( $value ) {
					return null !== $value;
				}
			),
			'role'    => Entrance::role( $meeting, $visitor ),
			'meeting' => array_filter(
				$about,
				static function ( $value ) {
					return null !== $value;
				}
			),
		);
	}
}
