<?php
/**
 * Attendance as a table file.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Attendance;

defined( 'ABSPATH' ) || exit;

/**
 * Writes CSV (RFC 4180) that opens well in spreadsheets: UTF-8 with a byte order mark, and no cell that one of them
 * would take for a formula.
 */
final class Csv {

	/**
	 * Writes rows of the ledger.
	 *
	 * @param object[] $rows Rows.
	 * @param int      $now  Epoch seconds.
	 * @return string
	 */
	public static function of( array $rows, int $now ): string {
		$lines = array(
			array(
				__( 'Meeting', 'meetbridge' ),
				__( 'Session', 'meetbridge' ),
				__( 'Name', 'meetbridge' ),
				__( 'Guest', 'meetbridge' ),
				__( 'Role', 'meetbridge' ),
				__( 'Joined', 'meetbridge' ),
				__( 'Left', 'meetbridge' ),
				__( 'Time in meeting', 'meetbridge' ),
				__( 'Seconds', 'meetbridge' ),
				__( 'Time zone', 'meetbridge' ),
			),
		);
		foreach ( $rows as $row ) {
			$stay    = new Stay( $row, $now );
			$lines[] = array(
				$row->title,
				$row->session,
				$row->name,
				(int) $row->guest ? __( 'yes', 'meetbridge' ) : __( 'no', 'meetbridge' ),
				Role_Name::of( (string) $row->role ),
				$stay->joined(),
				$stay->left(),
				$stay->duration(),
				(string) $stay->seconds(),
				wp_timezone_string(),
			);
		}
		return "\xEF\xBB\xBF" . implode( '', array_map( array( self::class, 'line' ), $lines ) );
	}

	/**
	 * Writes one line.
	 *
	 * @param string[] $cells Cells.
	 * @return string
	 */
	private static function line( array $cells ): string {
		return implode( ',', array_map( array( self::class, 'cell' ), $cells ) ) . "\r\n";
	}

	/**
	 * Writes one cell.
	 *
	 * @param string $text Text.
	 * @return string
	 */
	public static function cell( string $text ): string {
		$text = str_replace( array( "\r", "\n", "\t" ), ' ', $text );
		// Spreadsheets run what begins like this, also behind white space; an apostrophe makes it text.
		if ( preg_match( '/^\s*[=+\-@\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]/u', $text ) ) {
			$text = "'" . $text;
		}
		return '"' . str_replace( '"', '""', $text ) . '"';
	}
}
