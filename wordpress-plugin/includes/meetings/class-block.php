<?php
/**
 * The block in WordPress.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Meetings;

use Meetbridge\Pairing\Connection;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the block, and tells its editor part what only PHP knows.
 */
final class Block {

	/**
	 * Registers the block type from its built folder.
	 */
	public static function register(): void {
		$folder = dirname( \Meetbridge\FILE ) . '/build/meeting';
		if ( ! is_readable( $folder . '/block.json' ) ) {
			return;
		}
		register_block_type( $folder );
		wp_set_script_translations( 'meetbridge-meeting-editor-script', 'meetbridge', dirname( \Meetbridge\FILE ) . '/build/languages' );
	}

	/**
	 * Gives the editor the site's roles, and whether meetings can run yet.
	 */
	public static function tell_editor(): void {
		$roles = array();
		foreach ( wp_roles()->get_names() as $slug => $name ) {
			$roles[] = array(
				'slug' => $slug,
				'name' => translate_user_role( $name ),
			);
		}
		$told = array(
			'roles'     => $roles,
			'connected' => null !== Connection::current(),
			'settings'  => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=meetbridge' ) : null,
		);
		wp_add_inline_script( 'meetbridge-meeting-editor-script', 'window.meetbridgeEditor = ' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}
}
