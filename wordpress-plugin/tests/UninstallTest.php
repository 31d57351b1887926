<?php
/**
 * Deleting the plugin.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Lifecycle\Install;
use Meetbridge\Store\Schema;
use PHPUnit\Framework\TestCase;

/**
 * Nothing is left. Tables cannot be dropped inside a transaction everywhere, so this test puts back what it took.
 */
final class UninstallTest extends TestCase {

	/**
	 * Everything of this plugin in the database.
	 *
	 * @return string[]
	 */
	private function left(): array {
		global $wpdb;
		wp_cache_flush();
		$options = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%meetbridge%'" );
		$tables  = array_filter(
			Schema::tables(),
			static function ( $table ) use ( $wpdb ) {
				return null !== $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) );
			}
		);
		return array_merge( $options, array_values( $tables ) );
	}

	protected function tearDown(): void {
		wp_cache_flush();
		Install::prepare();
	}

	public function test_uninstalling_leaves_nothing_and_installing_again_works(): void {
		( new \Meetbridge\Pairing\Connection( 's_1', 'https://bridge.example', array( 'k' => 'x' ), 1 ) )->save();
		update_option( \Meetbridge\Reports\Receiver::LAST_REPORT, 1, false );
		\Meetbridge\Keys\Site_Key::prepare_next();
		$before = $this->left();
		defined( 'WP_UNINSTALL_PLUGIN' ) || define( 'WP_UNINSTALL_PLUGIN', 'meetbridge/meetbridge.php' );
		require dirname( __DIR__ ) . '/uninstall.php';
		$this->assertGreaterThanOrEqual( 8, count( $before ) );
		// What remembers active plugins is WordPress's own, and holds the plugin's name until it is deactivated.
		$this->assertSame( array(), array_values( array_diff( $this->left(), array( 'active_plugins' ) ) ) );
		Install::prepare();
		$this->assertCount( 5, array_diff( $this->left(), array() ) );
	}

	public function test_preparing_twice_keeps_the_key(): void {
		$kid = \Meetbridge\Keys\Site_Key::current()->kid();
		Install::prepare();
		$this->assertSame( $kid, \Meetbridge\Keys\Site_Key::current()->kid() );
	}
}
