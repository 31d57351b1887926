<?php
/**
 * Gets a site ready.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Lifecycle;

use Meetbridge\Keys\Site_Key;
use Meetbridge\Keys\Site_Salt;
use Meetbridge\Store\Schema;

defined( 'ABSPATH' ) || exit;

/**
 * What a site needs before the first meeting: tables, a key, and a salt.
 */
final class Install {

	/**
	 * Runs when the plugin is activated.
	 *
	 * @param bool $network_wide For every site of a network.
	 */
	public static function activate( $network_wide = false ): void {
		if ( $network_wide && is_multisite() ) {
			Network::each_site( array( self::class, 'prepare' ) );
			return;
		}
		self::prepare();
	}

	/**
	 * Prepares the present site. May run any number of times.
	 */
	public static function prepare(): void {
		Schema::migrate();
		Site_Salt::derive( 'ready', '' );
		if ( ! Site_Key::is_fixed() ) {
			Site_Key::current();
		}
	}
}
