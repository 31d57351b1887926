<?php
/**
 * How a meeting runs.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Meetings;

defined( 'ABSPATH' ) || exit;

/**
 * What the maker chose for the time inside. A missing choice is its default; one that is not known is the strictest, so
 * that a mistake opens nothing.
 */
final class Settings {

	const WAITING_ROOMS = array( 'nobody', 'guests', 'everybody' );
	const ENCRYPTIONS   = array( 'none', 'bridge', 'own' );
	const RESTRICTIONS  = array( 'microphone', 'camera', 'screen_share', 'chat', 'private_chat', 'reactions', 'files' );

	/**
	 * Everybody comes in with the microphone off.
	 *
	 * @var bool
	 */
	private $start_muted;

	/**
	 * Attendees may share their screen.
	 *
	 * @var bool
	 */
	private $attendees_share_screen;

	/**
	 * Who waits until a moderator lets them in: one of WAITING_ROOMS.
	 *
	 * @var string
	 */
	private $waiting_room;

	/**
	 * Who holds the key of the meeting: one of ENCRYPTIONS.
	 *
	 * @var string
	 */
	private $encryption;

	/**
	 * What attendees and presenters may not do from the start: some of RESTRICTIONS, in their order.
	 *
	 * @var string[]
	 */
	private $restricted;

	/**
	 * Reads them from a saved block.
	 *
	 * @param array $attributes The block's attributes.
	 */
	public function __construct( array $attributes ) {
		$restricted                   = $attributes['restricted'] ?? array();
		$this->start_muted            = (bool) ( $attributes['startMuted'] ?? false );
		$this->attendees_share_screen = (bool) ( $attributes['attendeesShareScreen'] ?? false );
		$this->waiting_room           = self::choice( $attributes['waitingRoom'] ?? 'nobody', self::WAITING_ROOMS );
		$this->encryption             = self::choice( $attributes['encryption'] ?? 'none', self::ENCRYPTIONS );
		$this->restricted             = is_array( $restricted ) ? array_values( array_intersect( self::RESTRICTIONS, array_filter( $restricted, 'is_string' ) ) ) : self::RESTRICTIONS;
	}

	/**
	 * What an assertion says of them. Of the younger ones, a default stays unsaid.
	 *
	 * @return array
	 */
	public function claims(): array {
		$claims = array(
			'startMuted'           => $this->start_muted,
			'attendeesShareScreen' => $this->attendees_share_screen,
		);
		if ( 'nobody' !== $this->waiting_room ) {
			$claims['waitingRoom'] = $this->waiting_room;
		}
		if ( 'none' !== $this->encryption ) {
			$claims['encryption'] = $this->encryption;
		}
		if ( array() !== $this->restricted ) {
			$claims['restricted'] = $this->restricted;
		}
		return $claims;
	}

	/**
	 * One of some choices; the last, the strictest, for whatever is none of them.
	 *
	 * @param mixed    $value   The saved value.
	 * @param string[] $choices From the most open to the strictest.
	 * @return string
	 */
	private static function choice( $value, array $choices ): string {
		return in_array( $value, $choices, true ) ? $value : (string) end( $choices );
	}
}
