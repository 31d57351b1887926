<?php
/**
 * Who was in one meeting.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Admin;

use Meetbridge\Attendance\Ledger;
use Meetbridge\Attendance\Role_Name;
use Meetbridge\Attendance\Stay;
use Meetbridge\Meetings\Place;

defined( 'ABSPATH' ) || exit;

/**
 * Prints the sessions of a meeting, and in each the people.
 */
final class Attendance_Of_Meeting {

	/**
	 * So many rows a screen can take; the file has all.
	 */
	const MOST = 2000;

	/**
	 * Prints the screen.
	 *
	 * @param Attendance_Filter $filter What is wanted.
	 * @param int               $now    Epoch seconds.
	 */
	public static function show( Attendance_Filter $filter, int $now ): void {
		$title = Ledger::title( $filter->meeting );
		$place = Place::of( $filter->meeting );
		$post  = $place ? $place->post() : null;
		echo '<h1 class="wp-heading-inline">' . esc_html( '' === $title ? __( 'Meeting', 'meetbridge' ) : $title ) . '</h1>';
		echo ' <a class="page-title-action" href="' . esc_url( Attendance_Download::address( $filter ) ) . '">' . esc_html__( 'Download CSV', 'meetbridge' ) . '</a>';
		echo '<hr class="wp-header-end"><p class="meetbridge-links"><a href="' . esc_url( Attendance_Page::address() ) . '">' . esc_html__( 'All meetings', 'meetbridge' ) . '</a>';
		if ( $post && is_post_publicly_viewable( $post ) ) {
			echo ' | <a href="' . esc_url( (string) get_permalink( $post ) ) . '">' . esc_html__( 'Go to the page', 'meetbridge' ) . '</a>';
		}
		echo '</p>';
		self::filter_form( $filter );

		$rows = $filter->rows( self::MOST + 1 );
		if ( count( $rows ) > self::MOST ) {
			array_pop( $rows );
			/* translators: %s: number of entries. */
			echo '<div class="notice notice-info inline"><p>' . esc_html( sprintf( __( 'Only the latest %s entries are shown. Choose some days, or download the file for all.', 'meetbridge' ), number_format_i18n( self::MOST ) ) ) . '</p></div>';
		}
		$sessions = array();
		foreach ( $rows as $row ) {
			$sessions[ $row->session ][] = $row;
		}
		if ( ! $sessions ) {
			echo '<p>' . esc_html__( 'Nobody was in the meeting in this time.', 'meetbridge' ) . '</p>';
		}
		foreach ( $sessions as $session ) {
			self::session( array_reverse( $session ), $now );
		}
		/* translators: %s: name of a time zone, such as Europe/Lisbon. */
		echo '<p class="description">' . esc_html( sprintf( __( 'Times are in the time zone of this site: %s.', 'meetbridge' ), wp_timezone_string() ) ) . '</p>';
	}

	/**
	 * Prints the filter.
	 *
	 * @param Attendance_Filter $filter What is wanted.
	 */
	private static function filter_form( Attendance_Filter $filter ): void {
		echo '<form method="get" class="meetbridge-filter">';
		printf( '<input type="hidden" name="page" value="%s"><input type="hidden" name="meeting" value="%s">', esc_attr( Attendance_Page::SLUG ), esc_attr( $filter->meeting ) );
		echo '<label>' . esc_html__( 'Session', 'meetbridge' ) . ' <select name="session"><option value="">' . esc_html__( 'All sessions', 'meetbridge' ) . '</option>';
		foreach ( Ledger::sessions( $filter->meeting ) as $session ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $session->session ), selected( $filter->session, $session->session, false ), esc_html( Stay::in_words( (int) $session->started_at ) ) );
		}
		echo '</select></label>';
		printf( '<label>%s <input type="date" name="from" value="%s"></label>', esc_html__( 'From', 'meetbridge' ), esc_attr( $filter->from ) );
		printf( '<label>%s <input type="date" name="to" value="%s"></label>', esc_html__( 'To', 'meetbridge' ), esc_attr( $filter->to ) );
		echo '<button class="button">' . esc_html__( 'Filter', 'meetbridge' ) . '</button></form>';
	}

	/**
	 * Prints one session.
	 *
	 * @param object[] $rows Its rows, first comer first.
	 * @param int      $now  Epoch seconds.
	 */
	private static function session( array $rows, int $now ): void {
		$start = (int) $rows[0]->joined_at;
		/* translators: %s: number of people. */
		$people  = sprintf( _n( '%s person', '%s people', count( $rows ), 'meetbridge' ), number_format_i18n( count( $rows ) ) );
		$columns = array(
			__( 'Name', 'meetbridge' ),
			__( 'Role', 'meetbridge' ),
			__( 'Joined', 'meetbridge' ),
			__( 'Left', 'meetbridge' ),
			__( 'Time in meeting', 'meetbridge' ),
		);
		echo '<h2 class="meetbridge-session">' . esc_html( Stay::in_words( $start ) ) . ' <span>' . esc_html( $people ) . '</span></h2>';
		echo '<table class="widefat striped"><thead><tr>';
		foreach ( $columns as $column ) {
			echo '<th scope="col">' . esc_html( $column ) . '</th>';
		}
		echo '</tr></thead><tbody>';
		foreach ( $rows as $row ) {
			self::person( $row, new Stay( $row, $now ), $columns, $start );
		}
		echo '</tbody></table>';
	}

	/**
	 * Prints one person.
	 *
	 * @param object   $row     The row.
	 * @param Stay     $stay    The same, in words.
	 * @param string[] $columns Names of the columns.
	 * @param int      $start   When the session began, epoch milliseconds.
	 */
	private static function person( object $row, Stay $stay, array $columns, int $start ): void {
		echo '<tr><th scope="row" class="meetbridge-name"><bdi>' . esc_html( $row->name ) . '</bdi>';
		if ( (int) $row->guest ) {
			echo ' <span class="meetbridge-badge">' . esc_html__( 'Guest', 'meetbridge' ) . '</span>';
		}
		$left = $stay->is_present()
			? '<span class="meetbridge-badge is-live">' . esc_html__( 'Inside now', 'meetbridge' ) . '</span>'
			: esc_html( Stay::within( (int) $row->left_at, $start ) );
		echo '</th>';
		$cells = array( esc_html( Role_Name::of( (string) $row->role ) ), esc_html( Stay::within( (int) $row->joined_at, $start ) ), $left, esc_html( $stay->duration() ) );
		foreach ( $cells as $at => $cell ) {
			echo '<td data-label="' . esc_attr( $columns[ $at + 1 ] ) . '">' . wp_kses( $cell, array( 'span' => array( 'class' => true ) ) ) . '</td>';
		}
		echo '</tr>';
	}
}
