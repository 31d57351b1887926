<?php
/**
 * Lives through the plugin's life on a network and tells what each site had of it at each step, as JSON.
 */

$_SERVER['HTTP_HOST']       = getenv( 'MEETBRIDGE_WP_HOST' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require getenv( 'MEETBRIDGE_WP_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

/**
 * What a site has of the plugin.
 *
 * @param int $site Site id.
 * @return array
 */
function what_it_has( int $site ): array {
	global $wpdb;
	switch_to_blog( $site );
	wp_cache_flush();
	$has = array(
		'options' => count( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'meetbridge%'" ) ),
		'tables'  => count( $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $wpdb->prefix . 'meetbridge' ) . '%' ) ) ),
		'key'     => get_option( 'meetbridge_site_key' )['seed'] ?? null,
	);
	restore_current_blog();
	return $has;
}

$host   = getenv( 'MEETBRIDGE_WP_HOST' );
$new    = static function ( string $path ) use ( $host ): int {
	$made = wp_insert_site(
		array(
			'domain' => $host,
			'path'   => $path,
			'title'  => $path,
			'user_id' => 1,
		)
	);
	if ( is_wp_error( $made ) ) {
		throw new RuntimeException( $made->get_error_message() );
	}
	return $made;
};
$second = $new( '/second/' );
$error  = activate_plugin( 'meetbridge/meetbridge.php', '', true );
if ( is_wp_error( $error ) ) {
	throw new RuntimeException( $error->get_error_message() );
}
$steps = array( 'activated' => array( what_it_has( 1 ), what_it_has( $second ) ) );

$visitor  = static function ( int $user, int $site ) {
	switch_to_blog( $site );
	$meeting = new Meetbridge\Meetings\Meeting( array( 'meetingId' => 'meetingofthetests', 'admits' => 'members' ), new Meetbridge\Meetings\Place( 'widget', '2' ) );
	$refusal = Meetbridge\Entrance\Entrance::refusal( $meeting, new Meetbridge\People\Visitor( new WP_User( $user ) ), time() );
	restore_current_blog();
	return $refusal;
};
$neighbour = wpmu_create_user( 'neighbour', 'not used', 'neighbour@example.org' );
add_user_to_blog( $second, $neighbour, 'subscriber' );
$steps['a member of the second site'] = array( $visitor( $neighbour, 1 ), $visitor( $neighbour, $second ) );

$third               = $new( '/third/' );
$steps['a new site'] = what_it_has( $third );

wp_delete_site( $third );
$steps['a deleted site'] = what_it_has( $third );

deactivate_plugins( array( 'meetbridge/meetbridge.php' ), true, true );
define( 'WP_UNINSTALL_PLUGIN', 'meetbridge/meetbridge.php' );
require WP_PLUGIN_DIR . '/meetbridge/uninstall.php';
$steps['uninstalled'] = array( what_it_has( 1 ), what_it_has( $second ) );

echo "\n<<<", wp_json_encode( $steps ), ">>>\n";
