<?php
/**
 * Words for the site's privacy policy.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Privacy;

defined( 'ABSPATH' ) || exit;

/**
 * Suggests what a site with meetings should tell its visitors.
 */
final class Policy {

	/**
	 * Puts the suggestion into the policy guide.
	 */
	public static function suggest(): void {
		$paragraphs = array(
			__( 'When you join a meeting on one of our pages, your name, your picture if this site stores one, and a pseudonym made for your account are sent to our meeting server. People who join without an account choose a name themselves.', 'meetbridge' ),
			__( 'Sound, picture, shared screens and chat messages go through our media server to the other people in the meeting. They are not recorded and not kept.', 'meetbridge' ),
			__( 'While you take part, your own browser keeps the chat and the polls, encrypted, so that reloading the page loses nothing. When you leave, they are deleted.', 'meetbridge' ),
			__( 'We keep when you joined and left, and how long you took part. People who may edit the page the meeting stands on can see this.', 'meetbridge' ),
			__( 'If you join without an account, a cookie remembers for one day who you are, so that reloading the page does not make you a different person. Nothing is stored before you press Join.', 'meetbridge' ),
		);
		wp_add_privacy_policy_content( __( 'Meetbridge', 'meetbridge' ), '<p>' . implode( '</p><p>', array_map( 'esc_html', $paragraphs ) ) . '</p>' );
	}
}
