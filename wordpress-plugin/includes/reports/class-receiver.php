<?php
/**
 * Takes reports in.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Reports;

use Meetbridge\Attendance\Ledger;
use Meetbridge\Pairing\Connection;
use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Writes a page of reports down. Pages may come twice and in any order; the end is the same.
 */
final class Receiver {

	const LAST_REPORT = 'meetbridge_last_report';

	/**
	 * Takes a page.
	 *
	 * @param string     $body   JSON: {site, reports, cursor, more}.
	 * @param Connection $bridge The bridge it came from.
	 * @param int        $now    Epoch seconds.
	 * @return int|WP_Error How many reports were understood.
	 */
	public static function take( string $body, Connection $bridge, int $now ) {
		$page = json_decode( $body, true, 32 );
		if ( ! is_array( $page ) || ( $page['site'] ?? null ) !== $bridge->site || ! is_array( $page['reports'] ?? null ) ) {
			return new WP_Error( 'meetbridge_report_malformed', __( 'The report could not be read.', 'meetbridge' ), array( 'status' => 400 ) );
		}
		$taken = 0;
		foreach ( $page['reports'] as $report ) {
			// A kind this version does not know is a newer bridge's; refusing it would hold up all that come after.
			$row = is_array( $report ) && 'attendance' === ( $report['kind'] ?? null ) ? Attendance_Report::row( $report ) : null;
			if ( null === $row ) {
				continue;
			}
			if ( ! Ledger::keep( $row ) ) {
				return new WP_Error( 'meetbridge_report_not_kept', __( 'The report could not be written down. It will be sent again.', 'meetbridge' ), array( 'status' => 503 ) );
			}
			++$taken;
		}
		update_option( self::LAST_REPORT, $now, false );
		return $taken;
	}
}
