<?php
/**
 * Installs WordPress: order {title, users: [{login, password, name, email, role}]}; the first user is the administrator.
 */

require __DIR__ . '/begin.php';
define( 'WP_INSTALLING', true );
require getenv( 'MEETBRIDGE_WP_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

add_filter( 'pre_wp_mail', '__return_true' );

$users = $order['users'];
$admin = array_shift( $users );
wp_install( $order['title'], $admin['login'], $admin['email'], true, '', wp_slash( $admin['password'] ), 'en_US' );
$first = get_user_by( 'login', $admin['login'] );
wp_update_user( array( 'ID' => $first->ID, 'display_name' => $admin['name'] ) );

foreach ( $users as $user ) {
	$made = wp_insert_user(
		array(
			'user_login'   => $user['login'],
			'user_pass'    => $user['password'],
			'user_email'   => $user['email'],
			'display_name' => $user['name'],
			'role'         => $user['role'],
		)
	);
	if ( is_wp_error( $made ) ) {
		throw new RuntimeException( $made->get_error_message() );
	}
}

update_option( 'permalink_structure', '/%postname%/' );
delete_option( 'rewrite_rules' ); // Flushing inside the installing process would lose the category rules.
update_option( 'timezone_string', 'Europe/Berlin' );
update_option( 'show_avatars', 0 ); // They would come from another server.
foreach ( array( 1, 2, 3 ) as $sample ) {
	wp_delete_post( $sample, true );
}
meetbridge_answer( array( 'version' => $GLOBALS['wp_version'] ) );
