<?php
/**
 * The card in the page.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * Pages are cached, so the card is the same for everybody.
 */
final class CardTest extends Site_Test_Case {

	/**
	 * The post's content as a page shows it.
	 *
	 * @param int $post Post id.
	 * @return string
	 */
	private function shown( int $post ): string {
		$GLOBALS['post'] = get_post( $post );
		setup_postdata( $GLOBALS['post'] );
		$html = apply_filters( 'the_content', get_post( $post )->post_content );
		wp_reset_postdata();
		return (string) preg_replace( '/meetbridge-\d+/', 'meetbridge-N', $html );
	}

	public function test_a_page_holds_no_name_no_token_and_no_nonce(): void {
		$this->connect();
		$post  = $this->post( array( 'title' => 'Office hour' ) );
		$guest = $this->shown( $post );
		wp_set_current_user( $this->user( 'administrator', 'Grace Hopper' ) );
		$admin = $this->shown( $post );
		$this->assertStringContainsString( 'Office hour', $guest );
		$this->assertSame( $guest, $admin );
		$this->assertStringNotContainsString( 'Grace', $admin );
		$this->assertStringNotContainsString( wp_create_nonce( 'wp_rest' ), $admin );
		$this->assertDoesNotMatchRegularExpression( '/eyJ[\w-]{10,}/', $admin );
	}

	public function test_a_title_is_text_and_never_markup(): void {
		$html = $this->shown( $this->post( array( 'title' => '"><img src=x onerror=alert(1)> & co' ) ) );
		$this->assertStringNotContainsString( '<img', $html );
		$this->assertStringContainsString( '&amp; co', $html );
	}

	public function test_what_the_view_module_believes_cannot_be_written_by_an_author(): void {
		$facts  = static function ( string $html ): ?array {
			preg_match( '~<script type="application/json" class="meetbridge-facts">(.*?)</script>~s', $html, $found );
			return json_decode( $found[1] ?? '', true );
		};
		$html   = $this->shown( $this->post() );
		$author = $this->user( 'author' );
		wp_set_current_user( $author );
		kses_init();
		$copied = $this->shown( (int) wp_insert_post( wp_slash( array( 'post_content' => $html, 'post_status' => 'publish', 'post_author' => $author ) ) ) );
		kses_remove_filters();
		$this->assertStringEndsWith( '/meeting.js', $facts( $html )['client'] );
		$this->assertFalse( $facts( $html )['encrypted'] );
		$this->assertStringContainsString( 'data-meetbridge', $copied );
		$this->assertStringNotContainsString( '<script', $copied );
		$this->assertNull( $facts( $copied ) );
	}

	public function test_a_block_without_an_id_shows_nothing(): void {
		$this->assertSame( '', trim( $this->shown( $this->post( array( 'meetingId' => '' ) ) ) ) );
	}

	public function test_without_javascript_a_sentence_says_what_to_do(): void {
		$this->assertStringContainsString( '<noscript>', $this->shown( $this->post() ) );
	}

	public function test_times_can_be_read_by_machines_and_people(): void {
		update_option( 'timezone_string', 'Asia/Tokyo' );
		$html = $this->shown( $this->post( array( 'opensAt' => 1790000000 ) ) );
		$this->assertStringContainsString( 'datetime="' . gmdate( 'c', 1790000000 ) . '"', $html );
		$this->assertStringContainsString( 'JST', $html );
	}

	public function test_the_module_comes_only_with_the_block(): void {
		$blocks = \WP_Block_Type_Registry::get_instance();
		$this->assertCount( 1, $blocks->get_registered( 'meetbridge/meeting' )->view_script_module_ids );
		$this->assertSame( array(), $blocks->get_registered( 'meetbridge/meeting' )->view_script_handles );
	}

	public function test_with_plain_permalinks_the_addresses_still_work(): void {
		update_option( 'permalink_structure', '' );
		$GLOBALS['wp_rewrite']->init();
		$html = $this->shown( $this->post() );
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
		$this->assertStringContainsString( 'rest_route=\/meetbridge\/v1\/', $html );
	}

	public function test_a_feed_gets_a_link_instead_of_a_button(): void {
		$post                      = $this->post( array( 'title' => 'Office hour' ) );
		$GLOBALS['wp_query']->is_feed = true;
		$html                      = $this->shown( $post );
		$GLOBALS['wp_query']->is_feed = false;
		$this->assertStringContainsString( esc_url( get_permalink( $post ) ), $html );
		$this->assertStringNotContainsString( '<button', $html );
		$this->assertStringNotContainsString( 'data-meetbridge', $html );
	}
}
