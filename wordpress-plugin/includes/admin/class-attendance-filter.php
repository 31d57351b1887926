<?php
/**
 * What part of the attendance is wanted.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Admin;

use Meetbridge\Attendance\Ledger;

defined( 'ABSPATH' ) || exit;

/**
 * One meeting, and perhaps one session of it, or some days.
 */
final class Attendance_Filter {

	/**
	 * Meeting id; empty for none.
	 *
	 * @var string
	 */
	public $meeting;

	/**
	 * Session, or empty for all.
	 *
	 * @var string
	 */
	public $session;

	/**
	 * First day, such as "2026-03-31", or empty.
	 *
	 * @var string
	 */
	public $from;

	/**
	 * Last day, or empty.
	 *
	 * @var string
	 */
	public $to;

	/**
	 * Makes a filter.
	 *
	 * @param string $meeting Meeting id.
	 * @param string $session Session.
	 * @param string $from    First day.
	 * @param string $to      Last day.
	 */
	public function __construct( string $meeting, string $session = '', string $from = '', string $to = '' ) {
		$this->meeting = $meeting;
		$this->session = $session;
		$this->from    = self::day( $from );
		$this->to      = self::day( $to );
	}

	/**
	 * Reads the filter of this request. It only chooses what is shown; what may be seen is decided elsewhere.
	 *
	 * @return self
	 */
	public static function from_request(): self {
		$values = array();
		foreach ( array( 'meeting', 'session', 'from', 'to' ) as $name ) {
			// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- nothing is changed by it.
			$values[] = isset( $_GET[ $name ] ) && is_string( $_GET[ $name ] ) ? sanitize_text_field( wp_unslash( $_GET[ $name ] ) ) : '';
		}
		return new self( ...$values );
	}

	/**
	 * The rows that are wanted, the latest comer first.
	 *
	 * @param int $most At most so many.
	 * @return object[]
	 */
	public function rows( int $most = PHP_INT_MAX ): array {
		return Ledger::of_meeting(
			$this->meeting,
			'' === $this->session ? null : $this->session,
			self::start_of( $this->from, 0 ),
			self::start_of( $this->to, 1 ),
			$most
		);
	}

	/**
	 * The filter as it stands in an address.
	 *
	 * @return array<string, string>
	 */
	public function query(): array {
		return array_map( 'rawurlencode', array_filter( get_object_vars( $this ) ) );
	}

	/**
	 * Reads a day.
	 *
	 * @param string $day Such as "2026-03-31".
	 * @return string Empty where it is none.
	 */
	private static function day( string $day ): string {
		return preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/D', $day, $part ) && checkdate( (int) $part[2], (int) $part[3], (int) $part[1] ) ? $day : '';
	}

	/**
	 * When a day begins in the site's time zone.
	 *
	 * @param string $day  The day, or empty.
	 * @param int    $days Days later.
	 * @return int|null Epoch milliseconds.
	 */
	private static function start_of( string $day, int $days ): ?int {
		if ( '' === $day ) {
			return null;
		}
		$start = new \DateTimeImmutable( $day . ' 00:00:00', wp_timezone() );
		return $start->modify( "+$days day" )->getTimestamp() * 1000;
	}
}
