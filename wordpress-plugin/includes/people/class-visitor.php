<?php
/**
 * Who is asking.
 *
 * @package Meetbridge
 */

namespace Meetbridge\People;

use Meetbridge\Keys\Site_Salt;

defined( 'ABSPATH' ) || exit;

/**
 * The person behind a request: somebody with an account here, or a guest.
 */
final class Visitor {

	/**
	 * User id; 0 for a guest.
	 *
	 * @var int
	 */
	public $user;

	/**
	 * Role slugs on this site.
	 *
	 * @var string[]
	 */
	public $roles;

	/**
	 * The name the site shows for them; empty for a guest.
	 *
	 * @var string
	 */
	public $name;

	/**
	 * Describes a user.
	 *
	 * @param \WP_User $user User; id 0 for a guest.
	 */
	public function __construct( \WP_User $user ) {
		$this->user  = (int) $user->ID;
		$this->roles = array_values( (array) $user->roles );
		$this->name  = $user->ID ? Person_Name::clean( (string) $user->display_name ) : '';
		if ( $user->ID && '' === $this->name ) {
			$this->name = __( 'Member', 'meetbridge' );
		}
	}

	/**
	 * The visitor of this request.
	 *
	 * @return self
	 */
	public static function current(): self {
		return new self( wp_get_current_user() );
	}

	/**
	 * Whether the site does not know this person.
	 *
	 * @return bool
	 */
	public function is_guest(): bool {
		return 0 === $this->user;
	}

	/**
	 * Whether the account is one of this site: on a network, people are logged in on sites they do not belong to.
	 *
	 * @return bool
	 */
	public function is_member(): bool {
		return ! $this->is_guest() && ( ! is_multisite() || is_user_member_of_blog( $this->user ) || is_super_admin( $this->user ) );
	}

	/**
	 * The id a user has outside of this site: stable, and nobody can tell the account from it.
	 *
	 * @param int $user User id.
	 * @return string
	 */
	public static function pseudonym( int $user ): string {
		return 'u_' . Site_Salt::derive( 'person', (string) $user );
	}

	/**
	 * The user's language, as the web writes it.
	 *
	 * @return string|null Such as "pt-BR"; null for a guest, whose browser knows better.
	 */
	public function locale(): ?string {
		if ( $this->is_guest() ) {
			return null;
		}
		return implode( '-', array_slice( explode( '_', get_user_locale( $this->user ) ), 0, 2 ) );
	}

	/**
	 * The address of the user's picture, where this site serves it itself.
	 *
	 * @return string|null
	 */
	public function avatar(): ?string {
		if ( $this->is_guest() || ! get_option( 'show_avatars' ) ) {
			return null;
		}
		$address = (string) get_avatar_url( $this->user, array( 'size' => 192 ) );
		// A picture from elsewhere would tell that other server about everybody in the meeting.
		$own    = wp_parse_url( $address, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
		$avatar = $own && strlen( $address ) <= 2048 ? $address : null;

		/**
		 * Filters the picture shown to the others in a meeting.
		 *
		 * @param string|null $avatar Address, or null for none.
		 * @param int         $user   User id.
		 */
		return apply_filters( 'meetbridge_avatar', $avatar, $this->user );
	}
}
