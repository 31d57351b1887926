<?php
/**
 * Decides who may join a meeting, and as what.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Entrance;

use Meetbridge\Meetings\Meeting;
use Meetbridge\People\Visitor;

defined( 'ABSPATH' ) || exit;

/**
 * The site's own decision: role and refusal of one visitor at one meeting. The bridge decides again on what only it
 * can know: a full, locked or ended room, and people who were removed.
 */
final class Entrance {

	const MODERATOR = 'moderator';
	const ATTENDEE  = 'attendee';

	/**
	 * The visitor's role in the meeting.
	 *
	 * @param Meeting $meeting The meeting.
	 * @param Visitor $visitor The visitor.
	 * @return string MODERATOR or ATTENDEE.
	 */
	public static function role( Meeting $meeting, Visitor $visitor ): string {
		$post      = $meeting->place->post();
		$is_author = $post && ! $visitor->is_guest() && (int) $post->post_author === $visitor->user;
		$moderates = $is_author
			|| ( $meeting->editors_moderate && $meeting->place->may_be_edited_by( $visitor->user ) )
			|| array_intersect( $meeting->moderator_roles, $visitor->roles );

		/**
		 * Filters whether somebody with an account moderates a meeting. Guests never do.
		 *
		 * @param bool   $moderates Whether they moderate.
		 * @param int    $user      User id.
		 * @param string $meeting   Meeting id.
		 */
		$moderates = ! $visitor->is_guest() && apply_filters( 'meetbridge_moderates', (bool) $moderates, $visitor->user, $meeting->id );
		return $moderates ? self::MODERATOR : self::ATTENDEE;
	}

	/**
	 * Why the visitor may not join now.
	 *
	 * @param Meeting $meeting The meeting.
	 * @param Visitor $visitor The visitor.
	 * @param int     $now     Epoch seconds.
	 * @return string|null A code of Refusal, or null where they may.
	 */
	public static function refusal( Meeting $meeting, Visitor $visitor, int $now ): ?string {
		if ( null !== $meeting->closes_at && $now >= $meeting->closes_at ) {
			return Refusal::OVER;
		}
		if ( self::MODERATOR === self::role( $meeting, $visitor ) ) {
			return null;
		}
		if ( Meeting::EVERYONE !== $meeting->admits && $visitor->is_guest() ) {
			return Refusal::LOGIN;
		}
		if ( Meeting::EVERYONE !== $meeting->admits && ! $visitor->is_member() ) {
			return Refusal::ROLE;
		}
		if ( Meeting::ROLES === $meeting->admits && ! array_intersect( $meeting->admitted_roles, $visitor->roles ) ) {
			return Refusal::ROLE;
		}
		if ( null !== $meeting->opens_at && $now < $meeting->opens_at ) {
			return Refusal::NOT_YET;
		}
		return null;
	}
}
