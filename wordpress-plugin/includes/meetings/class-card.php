<?php
/**
 * The card readers see before they join.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Meetings;

defined( 'ABSPATH' ) || exit;

/**
 * What the card says. All of it is the same for everybody, because pages are cached.
 */
final class Card {

	/**
	 * What the view module needs: addresses, times and words.
	 *
	 * @param array $attributes The block's attributes.
	 * @param int   $post_id    The post it is shown in; 0 for none.
	 * @return array
	 */
	public static function facts( array $attributes, int $post_id ): array {
		return array(
			'meeting'   => Meeting::block_id_of( $attributes ),
			'post'      => $post_id,
			'opensAt'   => Meeting::moment( $attributes['opensAt'] ?? null ),
			'closesAt'  => Meeting::moment( $attributes['closesAt'] ?? null ),
			'encrypted' => isset( ( new Settings( $attributes ) )->claims()['encryption'] ),
			'locale'    => str_replace( '_', '-', implode( '_', array_slice( explode( '_', get_locale() ), 0, 2 ) ) ),
			'rest'      => rest_url( 'meetbridge/v1/' ),
			'nonce'     => admin_url( 'admin-ajax.php?action=meetbridge_nonce' ),
			'client'    => self::client(),
			'words'     => array(
				'joining' => __( 'Opening the meeting…', 'meetbridge' ),
				/* translators: %s: how far away, such as "in 5 minutes". */
				'opens'   => __( 'Opens %s', 'meetbridge' ),
				'open'    => __( 'Open now', 'meetbridge' ),
				/* translators: %s: date and time. */
				'until'   => __( 'Open until %s', 'meetbridge' ),
				'over'    => __( 'This meeting is over.', 'meetbridge' ),
				'failed'  => __( 'The meeting could not be opened. Check your connection and press Join again.', 'meetbridge' ),
			),
		);
	}

	/**
	 * When the meeting takes place, in the site's time zone; the view module writes it again in the reader's own.
	 *
	 * @param array $attributes The block's attributes.
	 * @return string HTML; empty for a meeting that is always open.
	 */
	public static function time_html( array $attributes ): string {
		$opens  = Meeting::moment( $attributes['opensAt'] ?? null );
		$closes = Meeting::moment( $attributes['closesAt'] ?? null );
		if ( null !== $opens && null !== $closes ) {
			/* translators: 1: opening time, 2: closing time. */
			return sprintf( esc_html__( '%1$s until %2$s', 'meetbridge' ), self::moment_html( $opens ), self::moment_html( $closes ) );
		}
		if ( null !== $opens ) {
			/* translators: %s: how far away, such as "in 5 minutes". */
			return sprintf( esc_html__( 'Opens %s', 'meetbridge' ), self::moment_html( $opens ) );
		}
		if ( null !== $closes ) {
			/* translators: %s: date and time. */
			return sprintf( esc_html__( 'Open until %s', 'meetbridge' ), self::moment_html( $closes ) );
		}
		return '';
	}

	/**
	 * Who may join, in a few words.
	 *
	 * @param array $attributes The block's attributes.
	 * @return string Plain text; empty where everybody may.
	 */
	public static function audience( array $attributes ): string {
		switch ( $attributes['admits'] ?? Meeting::EVERYONE ) {
			case Meeting::EVERYONE:
				return '';
			case Meeting::MEMBERS:
				return __( 'For people with an account on this site.', 'meetbridge' );
			default:
				return __( 'For invited members of this site.', 'meetbridge' );
		}
	}

	/**
	 * One moment as HTML.
	 *
	 * @param int $moment Epoch seconds.
	 * @return string
	 */
	private static function moment_html( int $moment ): string {
		/* translators: 1: date, 2: time of day. */
		$text = sprintf( __( '%1$s, %2$s', 'meetbridge' ), wp_date( get_option( 'date_format' ), $moment ), wp_date( get_option( 'time_format' ) . ' T', $moment ) );
		return '<time datetime="' . esc_attr( gmdate( 'c', $moment ) ) . '">' . esc_html( $text ) . '</time>';
	}

	/**
	 * Address of the meeting client. Its folder is named after its content, so no cache mixes two versions.
	 *
	 * @return string
	 */
	private static function client(): string {
		$built = dirname( \Meetbridge\FILE ) . '/build/client/entry.php';
		$entry = is_readable( $built ) ? (string) require $built : 'meeting.js';
		return plugins_url( 'build/client/' . $entry, \Meetbridge\FILE );
	}
}
