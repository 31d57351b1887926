<?php
/**
 * Where a meeting is written down.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Meetings;

defined( 'ABSPATH' ) || exit;

/**
 * The one saved place that holds a meeting's block: a post of any type, a template of the theme, or a widget.
 * The place is part of the meeting's id, so a block copied into somebody else's post is another meeting.
 */
final class Place {

	const POST     = 'post';
	const TEMPLATE = 'template';
	const PART     = 'part';
	const WIDGET   = 'widget';

	/**
	 * One of the constants above.
	 *
	 * @var string
	 */
	public $kind;

	/**
	 * Post id, template id ("theme//slug") or widget number.
	 *
	 * @var string
	 */
	public $id;

	/**
	 * Names a place.
	 *
	 * @param string $kind One of the constants.
	 * @param string $id   Id within its kind.
	 */
	public function __construct( string $kind, string $id ) {
		$this->kind = $kind;
		$this->id   = $id;
	}

	/**
	 * The place a meeting id names. Only the one spelling of a number is read: databases take "１2" for "12", and a number
	 * that reads as 1 here must not stand for 12 there.
	 *
	 * @param string $meeting_id As in an assertion: "k3v9…@post-12".
	 * @return self|null
	 */
	public static function of( string $meeting_id ): ?self {
		if ( ! preg_match( '/^[a-z0-9]+@(?|(post|widget)-(0|[1-9][0-9]*)|(template|part)-(.+))$/D', $meeting_id, $found ) ) {
			return null;
		}
		return new self( $found[1], $found[2] );
	}

	/**
	 * The place as a part of a meeting's id.
	 *
	 * @return string
	 */
	public function __toString(): string {
		return $this->kind . '-' . $this->id;
	}

	/**
	 * The post that holds the meeting.
	 *
	 * @return \WP_Post|null Null for templates and widgets, and for a post that is gone.
	 */
	public function post(): ?\WP_Post {
		return self::POST === $this->kind ? get_post( (int) $this->id ) : null;
	}

	/**
	 * Whether a user may change what is written here.
	 *
	 * @param int $user User id; 0 for nobody.
	 * @return bool
	 */
	public function may_be_edited_by( int $user ): bool {
		if ( 0 === $user ) {
			return false;
		}
		if ( self::POST === $this->kind ) {
			$post = $this->post();
			return $post ? user_can( $user, 'edit_post', $post->ID ) : user_can( $user, 'manage_options' );
		}
		return user_can( $user, 'edit_theme_options' );
	}
}
