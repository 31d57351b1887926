<?php
/**
 * Attendance to take away.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Admin;

use Meetbridge\Attendance\Access;
use Meetbridge\Attendance\Csv;
use Meetbridge\Attendance\Ledger;

defined( 'ABSPATH' ) || exit;

/**
 * Sends the attendance of a meeting as a CSV file.
 */
final class Attendance_Download {

	const ACTION = 'meetbridge_csv';

	/**
	 * Address of the file.
	 *
	 * @param Attendance_Filter $filter What is wanted.
	 * @return string
	 */
	public static function address( Attendance_Filter $filter ): string {
		$address = add_query_arg( array( 'action' => self::ACTION ) + $filter->query(), admin_url( 'admin-post.php' ) );
		return add_query_arg( '_wpnonce', wp_create_nonce( self::ACTION ), $address );
	}

	/**
	 * Answers with the file.
	 */
	public static function send(): void {
		check_admin_referer( self::ACTION );
		$filter = Attendance_Filter::from_request();
		if ( ! Access::allows( $filter->meeting ) ) {
			wp_die( esc_html__( 'You are not allowed to see who was in this meeting.', 'meetbridge' ), '', array( 'response' => 403 ) );
		}
		$name = sanitize_file_name( remove_accents( Ledger::title( $filter->meeting ) ) . '-' . wp_date( 'Y-m-d' ) . '.csv' );
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="' . $name . '"; filename*=UTF-8\'\'' . rawurlencode( $name ) );
		header( 'X-Content-Type-Options: nosniff' );
		echo Csv::of( $filter->rows(), time() ); // phpcs:ignore WordPress.Security.EscapeOutput -- a CSV file, not HTML; its cells are made safe in Csv.
		exit;
	}
}
