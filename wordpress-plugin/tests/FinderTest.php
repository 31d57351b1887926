<?php
/**
 * Where a meeting is found.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Meetings\Finder;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * Meetings come from what was saved, and only for those who may read it.
 */
final class FinderTest extends Site_Test_Case {

	public function test_a_meeting_is_found_in_its_post_with_the_settings_that_were_saved(): void {
		$post    = $this->post(
			array(
				'title'      => 'Office hour',
				'startMuted' => true,
			)
		);
		$meeting = Finder::find( self::MEETING, $post );
		$this->assertSame( self::MEETING . '@post-' . $post, $meeting->id );
		$this->assertSame( 'Office hour', $meeting->title );
		$this->assertTrue( $meeting->settings->claims()['startMuted'] );
	}

	public function test_a_meeting_without_a_title_has_the_posts(): void {
		$post = $this->post( array(), array( 'post_title' => 'Light &amp; shadow' ) );
		$this->assertSame( 'Light & shadow', Finder::find( self::MEETING, $post )->title );
	}

	public function test_a_meeting_is_found_inside_other_blocks(): void {
		$content = '<!-- wp:group --><div class="wp-block-group">' . $this->block() . '</div><!-- /wp:group -->';
		$this->assertNotNull( Finder::find( self::MEETING, $this->post( array(), array( 'post_content' => $content ) ) ) );
	}

	public function test_a_block_copied_into_another_post_is_another_meeting(): void {
		$first  = $this->post();
		$second = $this->post();
		$this->assertNotSame( Finder::find( self::MEETING, $first )->id, Finder::find( self::MEETING, $second )->id );
	}

	public function test_an_old_version_of_a_public_post_is_no_meeting(): void {
		$post     = $this->post( array( 'admits' => 'everyone' ) );
		$revision = (int) _wp_put_post_revision( $post );
		$this->become( 'subscriber' );
		$this->assertTrue( current_user_can( 'read_post', $revision ) );
		$this->assertStringContainsString( self::MEETING, get_post( $revision )->post_content );
		$this->assertNull( Finder::find( self::MEETING, $revision ) );
	}

	/**
	 * Who may read what.
	 *
	 * @return array
	 */
	public function readers(): array {
		return array(
			'a visitor, published'     => array( 'visitor', 'publish', true ),
			'a visitor, draft'         => array( 'visitor', 'draft', false ),
			'a visitor, private'       => array( 'visitor', 'private', false ),
			'a visitor, in the bin'    => array( 'visitor', 'trash', false ),
			'a subscriber, draft'      => array( 'subscriber', 'draft', false ),
			'a subscriber, private'    => array( 'subscriber', 'private', false ),
			'an editor, draft'         => array( 'editor', 'draft', true ),
			'an editor, private'       => array( 'editor', 'private', true ),
			'an administrator, draft'  => array( 'administrator', 'draft', true ),
		);
	}

	/**
	 * @dataProvider readers
	 */
	public function test_only_who_may_read_the_post_finds_its_meeting( string $role, string $status, bool $found ): void {
		$post = $this->post( array(), array( 'post_status' => $status ) );
		$this->become( $role );
		$this->assertSame( $found, null !== Finder::find( self::MEETING, $post ) );
	}

	public function test_a_password_opens_the_meeting_with_its_post(): void {
		$post = $this->post( array(), array( 'post_password' => 'secret' ) );
		$this->assertNull( Finder::find( self::MEETING, $post ) );
		require_once ABSPATH . WPINC . '/class-phpass.php';
		$_COOKIE[ 'wp-postpass_' . COOKIEHASH ] = ( new \PasswordHash( 8, true ) )->HashPassword( 'secret' );
		$this->assertNotNull( Finder::find( self::MEETING, $post ) );
	}

	public function test_a_synced_pattern_is_one_meeting_wherever_it_is_shown(): void {
		$pattern = $this->post( array(), array( 'post_type' => 'wp_block' ) );
		$shown   = array( 'post_content' => '<!-- wp:block {"ref":' . $pattern . '} /-->' );
		$ids     = array( Finder::find( self::MEETING, $this->post( array(), $shown ) )->id, Finder::find( self::MEETING, $this->post( array(), $shown ) )->id );
		$this->assertSame( array( self::MEETING . '@post-' . $pattern, self::MEETING . '@post-' . $pattern ), $ids );
	}

	public function test_a_pattern_in_the_bin_has_no_meeting(): void {
		$pattern = $this->post(
			array(),
			array(
				'post_type'   => 'wp_block',
				'post_status' => 'trash',
			)
		);
		$this->assertNull( Finder::find( self::MEETING, $this->post( array(), array( 'post_content' => '<!-- wp:block {"ref":' . $pattern . '} /-->' ) ) ) );
	}

	public function test_patterns_that_show_each_other_do_not_hang(): void {
		$first  = $this->post( array(), array( 'post_type' => 'wp_block' ) );
		$second = $this->post(
			array(),
			array(
				'post_type'    => 'wp_block',
				'post_content' => '<!-- wp:block {"ref":' . $first . '} /-->',
			)
		);
		wp_update_post(
			array(
				'ID'           => $first,
				'post_content' => '<!-- wp:block {"ref":' . $second . '} /-->',
			)
		);
		$this->assertNull( Finder::find( self::MEETING, $this->post( array(), array( 'post_content' => '<!-- wp:block {"ref":' . $first . '} /-->' ) ) ) );
	}

	public function test_a_meeting_is_found_in_a_template_of_the_theme(): void {
		$template = $this->post(
			array(),
			array(
				'post_type' => 'wp_template',
				'post_name' => 'page-with-meeting',
			)
		);
		wp_set_object_terms( $template, get_stylesheet(), 'wp_theme' );
		$this->assertSame( self::MEETING . '@template-' . get_stylesheet() . '//page-with-meeting', Finder::find( self::MEETING, 0 )->id );
	}

	public function test_a_meeting_is_found_in_a_widget_that_is_shown(): void {
		update_option( 'widget_block', array( 7 => array( 'content' => $this->block() ) ) );
		update_option( 'sidebars_widgets', array( 'sidebar-1' => array( 'block-7' ) ) );
		$GLOBALS['_wp_sidebars_widgets'] = array();
		$this->assertSame( self::MEETING . '@widget-7', Finder::find( self::MEETING, 0 )->id );
	}

	public function test_a_widget_that_is_put_away_has_no_meeting(): void {
		update_option( 'widget_block', array( 7 => array( 'content' => $this->block() ) ) );
		update_option( 'sidebars_widgets', array( 'wp_inactive_widgets' => array( 'block-7' ) ) );
		$GLOBALS['_wp_sidebars_widgets'] = array();
		$this->assertNull( Finder::find( self::MEETING, 0 ) );
	}

	/**
	 * What no block can have as its id.
	 *
	 * @return array
	 */
	public function ids(): array {
		return array( array( '' ), array( 'short' ), array( 'UPPERCASELETTERS' ), array( 'with"quotes00' ), array( "meetingofthetests\n" ), array( str_repeat( 'a', 65 ) ) );
	}

	/**
	 * @dataProvider ids
	 */
	public function test_what_is_no_id_is_not_looked_for( string $id ): void {
		$this->assertNull( Finder::find( $id, $this->post( array( 'meetingId' => $id ) ) ) );
	}
}
