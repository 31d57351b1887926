<?php
/**
 * The Meetings screen.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Admin;

use Meetbridge\Attendance\Access;
use Meetbridge\Attendance\Ledger;

defined( 'ABSPATH' ) || exit;

/**
 * Shows who was in which meeting: the list of meetings, or one of them.
 */
final class Attendance_Page {

	const SLUG = 'meetbridge-attendance';

	/**
	 * Adds the screen to the menu, for everybody who may write; each sees the meetings they may edit.
	 */
	public static function add(): void {
		$hook = add_menu_page( __( 'Meetings', 'meetbridge' ), __( 'Meetings', 'meetbridge' ), 'edit_posts', self::SLUG, array( self::class, 'show' ), 'dashicons-video-alt2', 26 );
		if ( $hook ) {
			add_action(
				'load-' . $hook,
				static function () {
					wp_enqueue_style( 'meetbridge-attendance', plugins_url( 'assets/attendance.css', \Meetbridge\FILE ), array(), \Meetbridge\VERSION );
				}
			);
		}
	}

	/**
	 * Prints the screen.
	 */
	public static function show(): void {
		$filter = Attendance_Filter::from_request();
		echo '<div class="wrap meetbridge-attendance">';
		if ( '' === $filter->meeting ) {
			Attendance_List::show( self::meetings() );
		} elseif ( Access::allows( $filter->meeting ) ) {
			Attendance_Of_Meeting::show( $filter, time() );
		} else {
			echo '<h1>' . esc_html__( 'Meetings', 'meetbridge' ) . '</h1><div class="notice notice-error"><p>' . esc_html__( 'You are not allowed to see who was in this meeting.', 'meetbridge' ) . '</p></div>';
		}
		echo '</div>';
	}

	/**
	 * Address of the screen.
	 *
	 * @param string $meeting Meeting id; empty for the list.
	 * @return string
	 */
	public static function address( string $meeting = '' ): string {
		$query = array( 'page' => self::SLUG ) + ( '' === $meeting ? array() : array( 'meeting' => rawurlencode( $meeting ) ) );
		return add_query_arg( $query, admin_url( 'admin.php' ) );
	}

	/**
	 * The meetings the present user may see.
	 *
	 * @return object[]
	 */
	private static function meetings(): array {
		return array_values(
			array_filter(
				Ledger::meetings(),
				static function ( $meeting ) {
					return Access::allows( $meeting->meeting );
				}
			)
		);
	}
}
