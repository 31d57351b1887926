<?php
/**
 * Puts things into a site: order {plugins?: [file], options?: {name: value}, posts?: [{title, content, author, status?,
 * type?, password?, slug?}]}; answers {posts: [{id, url}]}.
 */

require __DIR__ . '/begin.php';
require getenv( 'MEETBRIDGE_WP_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

foreach ( $order['plugins'] ?? array() as $plugin ) {
	$result = activate_plugin( $plugin );
	if ( is_wp_error( $result ) ) {
		throw new RuntimeException( $plugin . ': ' . $result->get_error_message() );
	}
}
foreach ( $order['options'] ?? array() as $name => $value ) {
	update_option( $name, $value );
}

$posts = array();
foreach ( $order['posts'] ?? array() as $post ) {
	$author = get_user_by( 'login', $post['author'] );
	wp_set_current_user( $author->ID );
	$id = wp_insert_post(
		wp_slash(
			array(
				'post_title'    => $post['title'],
				'post_content'  => $post['content'],
				'post_author'   => $author->ID,
				'post_status'   => $post['status'] ?? 'publish',
				'post_type'     => $post['type'] ?? 'post',
				'post_password' => $post['password'] ?? '',
				'post_name'     => $post['slug'] ?? '',
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		throw new RuntimeException( $id->get_error_message() );
	}
	$posts[] = array(
		'id'  => $id,
		'url' => get_permalink( $id ),
	);
}
meetbridge_answer( array( 'posts' => $posts ) );
