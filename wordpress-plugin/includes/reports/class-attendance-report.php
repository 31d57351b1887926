<?php
/**
 * Reads an attendance report.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Reports;

use Meetbridge\People\Person_Name;

defined( 'ABSPATH' ) || exit;

/**
 * Where one person stands in one session, as the bridge reports it.
 */
final class Attendance_Report {

	/**
	 * Makes a row of a report.
	 *
	 * @param array $report The report.
	 * @return array<string, int|string>|null Null where it is not well formed.
	 */
	public static function row( array $report ): ?array {
		$person    = $report['person'] ?? null;
		$meeting   = $report['meeting'] ?? null;
		$intervals = self::intervals( $report['intervals'] ?? null );
		$good      = is_array( $person ) && is_array( $meeting ) && $intervals
			&& is_int( $report['revision'] ?? null ) && $report['revision'] > 0
			&& self::is_id( $report['session'] ?? null, 64 )
			&& self::is_id( $person['id'] ?? null, 120 )
			&& self::is_id( $meeting['id'] ?? null, 190 );
		if ( ! $good ) {
			return null;
		}
		$last = end( $intervals );
		return array(
			'session'   => $report['session'],
			'person'    => $person['id'],
			'revision'  => $report['revision'],
			'meeting'   => $meeting['id'],
			'title'     => mb_substr( sanitize_text_field( (string) ( $meeting['title'] ?? '' ) ), 0, 200 ),
			'name'      => Person_Name::clean( (string) ( $person['name'] ?? '' ) ),
			'guest'     => empty( $person['guest'] ) ? 0 : 1,
			'role'      => mb_substr( sanitize_key( (string) ( $report['role'] ?? '' ) ), 0, 20 ),
			'joined_at' => $intervals[0]['from'],
			'left_at'   => $last['to'] ?? 0,
			'total_ms'  => max( 0, (int) ( $report['total'] ?? 0 ) ),
			'present'   => empty( $report['present'] ) ? 0 : 1,
			'intervals' => (string) wp_json_encode( $intervals ),
		);
	}

	/**
	 * Reads the stays.
	 *
	 * @param mixed $value List of {from, to}, epoch milliseconds; `to` is null while inside.
	 * @return array<int, array{from: int, to: int|null}> Empty where they are not well formed.
	 */
	private static function intervals( $value ): array {
		$intervals = array();
		foreach ( is_array( $value ) ? $value : array() as $stay ) {
			$from = $stay['from'] ?? null;
			$to   = $stay['to'] ?? null;
			if ( ! is_int( $from ) || $from < 0 || ! ( null === $to || ( is_int( $to ) && $to >= $from ) ) ) {
				return array();
			}
			$intervals[] = array(
				'from' => $from,
				'to'   => $to,
			);
		}
		return $intervals;
	}

	/**
	 * Whether a value can be an id.
	 *
	 * @param mixed $value   The value.
	 * @param int   $longest Longest that fits the table.
	 * @return bool
	 */
	private static function is_id( $value, int $longest ): bool {
		return is_string( $value ) && '' !== $value && strlen( $value ) <= $longest && ! preg_match( '/[\x00-\x1f\x7f]/', $value );
	}
}
