<?php
/**
 * Loads the WordPress the tests run in. PHP prepends this file (`-d auto_prepend_file=`), so that WordPress's globals
 * are global; PHPUnit's own --bootstrap would include it inside a method.
 *
 * MEETBRIDGE_WP_SITE names the site's folder, MEETBRIDGE_WP_HOST its host and port.
 *
 * @package Meetbridge
 */

if ( false === getenv( 'MEETBRIDGE_WP_SITE' ) ) {
	fwrite( STDERR, "Set MEETBRIDGE_WP_SITE to the folder of a WordPress with this plugin.\n" );
	exit( 2 );
}

$_SERVER['HTTP_HOST']       = getenv( 'MEETBRIDGE_WP_HOST' ) ? getenv( 'MEETBRIDGE_WP_HOST' ) : 'localhost';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REMOTE_ADDR']     = '192.0.2.1';

require getenv( 'MEETBRIDGE_WP_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
if ( ! is_plugin_active( 'meetbridge/meetbridge.php' ) ) {
	activate_plugin( 'meetbridge/meetbridge.php' );
}
Meetbridge\Lifecycle\Install::prepare();

add_filter(
	'wp_hash_password_options',
	static function () {
		return array( 'cost' => 4 ); // The people of the tests never log in with their passwords.
	}
);
