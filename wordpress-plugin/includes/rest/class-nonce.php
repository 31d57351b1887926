<?php
/**
 * Gives a REST nonce at the click.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Rest;

defined( 'ABSPATH' ) || exit;

/**
 * A page may come from a cache that is older than any nonce, so the page carries none and asks here. WordPress's own
 * rest-nonce action answers visitors without an account with an error; this one answers them with an empty text.
 */
final class Nonce {

	/**
	 * Answers with the nonce of whoever asks, as plain text.
	 */
	public static function answer(): void {
		nocache_headers();
		header( 'Cache-Control: no-store, private' );
		header( 'Content-Type: text/plain; charset=utf-8' );
		echo is_user_logged_in() ? esc_html( wp_create_nonce( 'wp_rest' ) ) : '';
		wp_die( '', '', array( 'response' => null ) );
	}
}
