<?php
/**
 * Who was in which meeting, and how long.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Attendance;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- an own table.

/**
 * The attendance table: one row for each person in each session, replaced as newer reports come.
 */
final class Ledger {

	/**
	 * Keeps a row, unless a newer one of the same person and session is there already.
	 *
	 * @param array<string, int|string> $row As Attendance_Report::row() makes it.
	 * @return bool False where the database refused.
	 */
	public static function keep( array $row ): bool {
		global $wpdb;
		$columns = array_keys( $row );
		$holders = array_map(
			static function ( $value ) {
				return is_int( $value ) ? '%d' : '%s';
			},
			array_values( $row )
		);
		$insert  = 'INSERT IGNORE INTO %i (' . implode( ', ', $columns ) . ') VALUES (' . implode( ', ', $holders ) . ')';
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- column names are ours, values are placeholders.
		$inserted = $wpdb->query( $wpdb->prepare( $insert, array_merge( array( self::table() ), array_values( $row ) ) ) );
		if ( 0 !== $inserted ) {
			return 1 === $inserted;
		}
		$sets   = array();
		$values = array();
		foreach ( array_values( $columns ) as $at => $column ) {
			if ( 'session' !== $column && 'person' !== $column ) {
				$sets[]   = $column . ' = ' . $holders[ $at ];
				$values[] = $row[ $column ];
			}
		}
		$update = 'UPDATE %i SET ' . implode( ', ', $sets ) . ' WHERE session = %s AND person = %s AND revision < %d';
		$values = array_merge( array( self::table() ), $values, array( $row['session'], $row['person'], $row['revision'] ) );
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- as above.
		return false !== $wpdb->query( $wpdb->prepare( $update, $values ) );
	}

	/**
	 * Rows of a meeting, the latest comer first.
	 *
	 * @param string      $meeting Meeting id.
	 * @param string|null $session One session only.
	 * @param int|null    $from    Joined at this epoch millisecond or later.
	 * @param int|null    $to      Joined before this epoch millisecond.
	 * @param int         $most    At most so many.
	 * @return object[]
	 */
	public static function of_meeting( string $meeting, ?string $session = null, ?int $from = null, ?int $to = null, int $most = PHP_INT_MAX ): array {
		global $wpdb;
		$where  = 'meeting = %s AND joined_at >= %d AND joined_at < %d';
		$values = array( self::table(), $meeting, $from ?? 0, $to ?? PHP_INT_MAX );
		if ( null !== $session ) {
			$where   .= ' AND session = %s';
			$values[] = $session;
		}
		$values[] = $most;
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- only placeholders are joined.
		return $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE $where ORDER BY joined_at DESC, name ASC LIMIT %d", $values ) );
	}

	/**
	 * Sessions of a meeting, newest first.
	 *
	 * @param string $meeting Meeting id.
	 * @return object[] session, started_at, people.
	 */
	public static function sessions( string $meeting ): array {
		global $wpdb;
		return $wpdb->get_results( $wpdb->prepare( 'SELECT session, MIN(joined_at) AS started_at, COUNT(*) AS people FROM %i WHERE meeting = %s GROUP BY session ORDER BY started_at DESC LIMIT 500', self::table(), $meeting ) );
	}

	/**
	 * Every meeting anybody was in, the latest first.
	 *
	 * @return object[] meeting, title, sessions, people, last_at, present.
	 */
	public static function meetings(): array {
		global $wpdb;
		$meetings = $wpdb->get_results( $wpdb->prepare( 'SELECT meeting, COUNT(DISTINCT session) AS sessions, COUNT(DISTINCT person) AS people, MAX(joined_at) AS last_at, SUM(present) AS present FROM %i GROUP BY meeting ORDER BY last_at DESC LIMIT 1000', self::table() ) );
		foreach ( $meetings as $meeting ) {
			$meeting->title = self::title( $meeting->meeting );
		}
		return $meetings;
	}

	/**
	 * The title a meeting had last.
	 *
	 * @param string $meeting Meeting id.
	 * @return string
	 */
	public static function title( string $meeting ): string {
		global $wpdb;
		return (string) $wpdb->get_var( $wpdb->prepare( 'SELECT title FROM %i WHERE meeting = %s ORDER BY joined_at DESC LIMIT 1', self::table(), $meeting ) );
	}

	/**
	 * Rows of one person, newest first.
	 *
	 * @param string $person Person id.
	 * @param int    $page   From 1.
	 * @param int    $size   Rows a page.
	 * @return object[]
	 */
	public static function of_person( string $person, int $page, int $size ): array {
		global $wpdb;
		return $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i WHERE person = %s ORDER BY joined_at DESC LIMIT %d OFFSET %d', self::table(), $person, $size, ( $page - 1 ) * $size ) );
	}

	/**
	 * Removes every row of one person.
	 *
	 * @param string $person Person id.
	 * @return int How many there were.
	 */
	public static function forget_person( string $person ): int {
		global $wpdb;
		return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE person = %s', self::table(), $person ) );
	}

	/**
	 * Name of the table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'meetbridge_attendance';
	}
}
