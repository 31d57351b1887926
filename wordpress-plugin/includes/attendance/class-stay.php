<?php
/**
 * One person's time in one session, for people to read.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Attendance;

defined( 'ABSPATH' ) || exit;

/**
 * Writes a row of the ledger in the site's time zone.
 */
final class Stay {

	/**
	 * The row.
	 *
	 * @var object
	 */
	private $row;

	/**
	 * Epoch seconds of the moment it is read at.
	 *
	 * @var int
	 */
	private $now;

	/**
	 * Takes a row.
	 *
	 * @param object $row A row of the ledger.
	 * @param int    $now Epoch seconds.
	 */
	public function __construct( object $row, int $now ) {
		$this->row = $row;
		$this->now = $now;
	}

	/**
	 * Whether the person is inside now.
	 *
	 * @return bool
	 */
	public function is_present(): bool {
		return (bool) (int) $this->row->present;
	}

	/**
	 * When they first came in.
	 *
	 * @return string
	 */
	public function joined(): string {
		return self::moment( (int) $this->row->joined_at );
	}

	/**
	 * When they left last.
	 *
	 * @return string Empty while they are inside.
	 */
	public function left(): string {
		return (int) $this->row->left_at > 0 ? self::moment( (int) $this->row->left_at ) : '';
	}

	/**
	 * How long they were inside, in seconds; counts on while they are.
	 *
	 * @return int
	 */
	public function seconds(): int {
		$milliseconds = 0;
		foreach ( (array) json_decode( (string) $this->row->intervals, true ) as $interval ) {
			$milliseconds += max( 0, ( $interval['to'] ?? $this->now * 1000 ) - $interval['from'] );
		}
		return (int) round( $milliseconds / 1000 );
	}

	/**
	 * How long they were inside.
	 *
	 * @return string Such as "12:05" or "1:12:05".
	 */
	public function duration(): string {
		return self::clock( $this->seconds() );
	}

	/**
	 * Writes a duration.
	 *
	 * @param int $seconds Seconds.
	 * @return string
	 */
	public static function clock( int $seconds ): string {
		$hours = intdiv( $seconds, HOUR_IN_SECONDS );
		$rest  = $seconds % HOUR_IN_SECONDS;
		return $hours > 0
			? sprintf( '%d:%02d:%02d', $hours, intdiv( $rest, 60 ), $rest % 60 )
			: sprintf( '%d:%02d', intdiv( $rest, 60 ), $rest % 60 );
	}

	/**
	 * Writes a moment in the site's time zone, to the second.
	 *
	 * @param int $milliseconds Epoch milliseconds.
	 * @return string
	 */
	public static function moment( int $milliseconds ): string {
		return wp_date( 'Y-m-d H:i:s', intdiv( $milliseconds, 1000 ) );
	}

	/**
	 * Writes a moment as this site writes dates and times.
	 *
	 * @param int $milliseconds Epoch milliseconds.
	 * @return string
	 */
	public static function in_words( int $milliseconds ): string {
		/* translators: 1: date, 2: time of day. */
		return sprintf( __( '%1$s, %2$s', 'meetbridge' ), wp_date( get_option( 'date_format' ), intdiv( $milliseconds, 1000 ) ), wp_date( get_option( 'time_format' ), intdiv( $milliseconds, 1000 ) ) );
	}

	/**
	 * Writes a moment of a session to the second; with its day only where that is another one.
	 *
	 * @param int $milliseconds Epoch milliseconds; 0 for none.
	 * @param int $start        When the session began.
	 * @return string
	 */
	public static function within( int $milliseconds, int $start ): string {
		if ( 0 === $milliseconds ) {
			return '';
		}
		$moment = self::moment( $milliseconds );
		return substr( $moment, 0, 10 ) === substr( self::moment( $start ), 0, 10 ) ? substr( $moment, 11 ) : $moment;
	}
}
