<?php
/**
 * Finds a class of this plugin by its name: Meetbridge\Keys\Site_Key lives in keys/class-site-key.php.
 *
 * @package Meetbridge
 */

namespace Meetbridge;

defined( 'ABSPATH' ) || exit;

spl_autoload_register(
	static function ( $name ) {
		if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
			return;
		}
		$parts = explode( '\\', strtolower( str_replace( '_', '-', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) ) );
		$file  = 'class-' . array_pop( $parts ) . '.php';
		$path  = __DIR__ . '/' . implode( '/', array_merge( $parts, array( $file ) ) );
		if ( is_readable( $path ) ) {
			require $path;
		}
	}
);
