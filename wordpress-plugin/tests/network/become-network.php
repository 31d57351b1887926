<?php
/**
 * Turns the site into a network with one more site, and the plugin active nowhere. Order: nothing.
 */

define( 'WP_INSTALLING_NETWORK', true );
require getenv( 'MEETBRIDGE_WP_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/network.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

foreach ( $GLOBALS['wpdb']->tables( 'ms_global' ) as $name => $table ) {
	$GLOBALS['wpdb']->$name = $table;
}
$host = getenv( 'MEETBRIDGE_WP_HOST' );
install_network();
$made = populate_network( 1, $host, 'admin@example.org', 'Network', '/', false );
if ( is_wp_error( $made ) && 'no_wildcard_dns' !== $made->get_error_code() ) {
	throw new RuntimeException( $made->get_error_message() );
}

$config    = getenv( 'MEETBRIDGE_WP_SITE' ) . '/wp-config.php';
$constants = array(
	'MULTISITE'            => true,
	'SUBDOMAIN_INSTALL'    => false,
	'DOMAIN_CURRENT_SITE'  => $host,
	'PATH_CURRENT_SITE'    => '/',
	'SITE_ID_CURRENT_SITE' => 1,
	'BLOG_ID_CURRENT_SITE' => 1,
);
$lines     = '';
foreach ( $constants as $name => $value ) {
	$lines .= "define( '$name', " . var_export( $value, true ) . " );\n";
}
file_put_contents( $config, str_replace( '$table_prefix', $lines . '$table_prefix', file_get_contents( $config ) ) );
