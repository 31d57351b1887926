<?php
/**
 * Networks of sites.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Lifecycle;

use Meetbridge\Store\Schema;

defined( 'ABSPATH' ) || exit;

/**
 * Every site of a network has its own key, its own connection and its own attendance.
 */
final class Network {

	/**
	 * Does something on every site.
	 *
	 * @param callable $work What to do, without arguments.
	 */
	public static function each_site( callable $work ): void {
		$sites = get_sites(
			array(
				'fields' => 'ids',
				'number' => 0,
			)
		);
		foreach ( $sites as $site ) {
			switch_to_blog( (int) $site );
			$work();
			restore_current_blog();
		}
	}

	/**
	 * Prepares a site that was just made, where the plugin runs on the whole network.
	 *
	 * @param \WP_Site $site The new site.
	 */
	public static function install_new_site( \WP_Site $site ): void {
		if ( ! function_exists( 'is_plugin_active_for_network' ) ) {
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
		}
		if ( is_plugin_active_for_network( plugin_basename( \Meetbridge\FILE ) ) ) {
			switch_to_blog( (int) $site->blog_id );
			Install::prepare();
			restore_current_blog();
		}
	}

	/**
	 * Names our tables among those that go when a site is deleted.
	 *
	 * @param string[] $tables  Tables to drop.
	 * @param int      $site_id The site that is deleted; WordPress has switched to it.
	 * @return string[]
	 */
	public static function tables_to_drop( $tables, $site_id ) {
		unset( $site_id );
		return array_merge( (array) $tables, Schema::tables() );
	}
}
