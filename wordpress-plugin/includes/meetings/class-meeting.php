<?php
/**
 * A meeting as its maker saved it.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Meetings;

defined( 'ABSPATH' ) || exit;

/**
 * The settings of one saved block. They come from the database alone; a browser can name a meeting, never change it.
 */
final class Meeting {

	const BLOCK = 'meetbridge/meeting';

	const EVERYONE = 'everyone';
	const MEMBERS  = 'members';
	const ROLES    = 'roles';

	/**
	 * The id as the bridge knows it: the block's own id, and its place.
	 *
	 * @var string
	 */
	public $id;

	/**
	 * Where the block is saved.
	 *
	 * @var Place
	 */
	public $place;

	/**
	 * Plain text.
	 *
	 * @var string
	 */
	public $title;

	/**
	 * Epoch seconds, or null for "always".
	 *
	 * @var int|null
	 */
	public $opens_at;

	/**
	 * Epoch seconds, or null for "never".
	 *
	 * @var int|null
	 */
	public $closes_at;

	/**
	 * Who may join: EVERYONE, MEMBERS or ROLES.
	 *
	 * @var string
	 */
	public $admits;

	/**
	 * Role slugs that may join, where $admits is ROLES.
	 *
	 * @var string[]
	 */
	public $admitted_roles;

	/**
	 * Whether everybody who may edit the place moderates.
	 *
	 * @var bool
	 */
	public $editors_moderate;

	/**
	 * Role slugs that moderate.
	 *
	 * @var string[]
	 */
	public $moderator_roles;

	/**
	 * How it runs.
	 *
	 * @var Settings
	 */
	public $settings;

	/**
	 * Reads a saved block.
	 *
	 * @param array $attributes The block's attributes.
	 * @param Place $place      Where it is saved.
	 */
	public function __construct( array $attributes, Place $place ) {
		$this->id               = self::block_id_of( $attributes ) . '@' . $place;
		$this->place            = $place;
		$this->title            = self::title_of( $attributes, $place->post() );
		$this->opens_at         = self::moment( $attributes['opensAt'] ?? null );
		$this->closes_at        = self::moment( $attributes['closesAt'] ?? null );
		$admits                 = $attributes['admits'] ?? self::EVERYONE;
		$this->admits           = in_array( $admits, array( self::EVERYONE, self::MEMBERS, self::ROLES ), true ) ? $admits : self::ROLES;
		$this->admitted_roles   = self::slugs( $attributes['admittedRoles'] ?? array() );
		$this->editors_moderate = (bool) ( $attributes['editorsModerate'] ?? true );
		$this->moderator_roles  = self::slugs( $attributes['moderatorRoles'] ?? array() );
		$this->settings         = new Settings( $attributes );
	}

	/**
	 * The id a block carries.
	 *
	 * @param array $attributes The block's attributes.
	 * @return string Empty where the block has none that is well formed.
	 */
	public static function block_id_of( array $attributes ): string {
		$id = $attributes['meetingId'] ?? '';
		return is_string( $id ) && preg_match( '/^[a-z0-9]{8,64}$/D', $id ) ? $id : '';
	}

	/**
	 * The meeting's title: its own, else the post's, else a word for it.
	 *
	 * @param array         $attributes The block's attributes.
	 * @param \WP_Post|null $post       The post it stands in.
	 * @return string Plain text, at most 200 characters.
	 */
	public static function title_of( array $attributes, ?\WP_Post $post ): string {
		$title = trim( wp_strip_all_tags( is_string( $attributes['title'] ?? null ) ? $attributes['title'] : '' ) );
		if ( '' === $title && $post && 'wp_block' !== $post->post_type ) {
			$title = trim( html_entity_decode( wp_strip_all_tags( get_the_title( $post ) ), ENT_QUOTES, 'UTF-8' ) );
		}
		return mb_substr( '' === $title ? __( 'Meeting', 'meetbridge' ) : $title, 0, 200 );
	}

	/**
	 * Reads a moment.
	 *
	 * @param mixed $value Epoch seconds.
	 * @return int|null
	 */
	public static function moment( $value ): ?int {
		return is_int( $value ) && $value > 0 && $value <= 253402300799 ? $value : null;
	}

	/**
	 * Reads a list of role slugs.
	 *
	 * @param mixed $value The list.
	 * @return string[]
	 */
	private static function slugs( $value ): array {
		return is_array( $value ) ? array_values( array_filter( $value, 'is_string' ) ) : array();
	}
}
