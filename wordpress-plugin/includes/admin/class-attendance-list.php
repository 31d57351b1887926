<?php
/**
 * The list of meetings.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Admin;

use Meetbridge\Attendance\Stay;

defined( 'ABSPATH' ) || exit;

/**
 * Prints the meetings somebody was in.
 */
final class Attendance_List {

	/**
	 * Prints the list.
	 *
	 * @param object[] $meetings As Ledger::meetings() gives them.
	 */
	public static function show( array $meetings ): void {
		echo '<h1>' . esc_html__( 'Meetings', 'meetbridge' ) . '</h1>';
		if ( ! $meetings ) {
			echo '<div class="meetbridge-empty"><span class="dashicons dashicons-video-alt2" aria-hidden="true"></span><h2>' . esc_html__( 'Nobody has met yet', 'meetbridge' ) . '</h2>';
			echo '<p>' . esc_html__( 'Put the Meeting block into a post. Who came, and for how long, appears here by itself.', 'meetbridge' ) . '</p></div>';
			return;
		}
		$columns = array(
			__( 'Meeting', 'meetbridge' ),
			__( 'Last held', 'meetbridge' ),
			__( 'Sessions', 'meetbridge' ),
			__( 'People', 'meetbridge' ),
		);
		echo '<table class="widefat striped"><thead><tr>';
		foreach ( $columns as $column ) {
			echo '<th scope="col">' . esc_html( $column ) . '</th>';
		}
		echo '</tr></thead><tbody>';
		foreach ( $meetings as $meeting ) {
			self::row( $meeting );
		}
		echo '</tbody></table>';
	}

	/**
	 * Prints one meeting.
	 *
	 * @param object $meeting The meeting.
	 */
	private static function row( object $meeting ): void {
		printf(
			'<tr><td class="meetbridge-name"><a class="row-title" href="%s">%s</a>',
			esc_url( Attendance_Page::address( $meeting->meeting ) ),
			esc_html( '' === $meeting->title ? __( 'Meeting', 'meetbridge' ) : $meeting->title )
		);
		if ( (int) $meeting->present > 0 ) {
			/* translators: %s: number of people. */
			$present = sprintf( _n( '%s person inside now', '%s people inside now', (int) $meeting->present, 'meetbridge' ), number_format_i18n( (int) $meeting->present ) );
			echo ' <span class="meetbridge-badge is-live">' . esc_html( $present ) . '</span>';
		}
		echo '</td>';
		printf(
			'<td data-label="%s">%s</td><td data-label="%s">%s</td><td data-label="%s">%s</td></tr>',
			esc_attr__( 'Last held', 'meetbridge' ),
			esc_html( Stay::in_words( (int) $meeting->last_at ) ),
			esc_attr__( 'Sessions', 'meetbridge' ),
			esc_html( number_format_i18n( (int) $meeting->sessions ) ),
			esc_attr__( 'People', 'meetbridge' ),
			esc_html( number_format_i18n( (int) $meeting->people ) )
		);
	}
}
