<?php
/**
 * Joins the parts to WordPress.
 *
 * @package Meetbridge
 */

namespace Meetbridge;

defined( 'ABSPATH' ) || exit;

/**
 * Every hook of the plugin, in one place; each points to the part that does the work.
 */
final class Plugin {

	/**
	 * Hooks in. Called once, when WordPress loads the plugin.
	 */
	public static function boot(): void {
		register_activation_hook( FILE, array( Lifecycle\Install::class, 'activate' ) );
		add_action( 'plugins_loaded', array( Store\Schema::class, 'migrate' ) );
		add_action( 'wp_initialize_site', array( Lifecycle\Network::class, 'install_new_site' ), 900 );
		add_filter( 'wpmu_drop_tables', array( Lifecycle\Network::class, 'tables_to_drop' ), 10, 2 );

		add_action( 'init', array( Words::class, 'load' ), 1 );
		add_filter( 'load_textdomain_mofile', array( Words::class, 'nearest' ), 10, 2 );
		add_filter( 'load_script_translation_file', array( Words::class, 'nearest' ), 10, 2 );
		add_action( 'init', array( Meetings\Block::class, 'register' ) );
		add_action( 'enqueue_block_editor_assets', array( Meetings\Block::class, 'tell_editor' ) );

		add_action( 'rest_api_init', array( Rest\Entrance_Route::class, 'register' ) );
		add_action( 'rest_api_init', array( Rest\Assertions_Route::class, 'register' ) );
		add_action( 'rest_api_init', array( Rest\Pairing_Routes::class, 'register' ) );
		add_action( 'rest_api_init', array( Rest\Reports_Route::class, 'register' ) );
		add_filter( 'rest_request_before_callbacks', array( Rest\Guest_Limit::class, 'check' ), 10, 3 );
		add_filter( 'rest_post_dispatch', array( Rest\No_Store::class, 'mark' ), 10, 3 );
		add_action( 'wp_ajax_meetbridge_nonce', array( Rest\Nonce::class, 'answer' ) );
		add_action( 'wp_ajax_nopriv_meetbridge_nonce', array( Rest\Nonce::class, 'answer' ) );

		add_action( 'admin_menu', array( Admin\Settings_Page::class, 'add' ) );
		add_action( 'admin_menu', array( Admin\Attendance_Page::class, 'add' ) );
		add_action( 'admin_post_meetbridge_csv', array( Admin\Attendance_Download::class, 'send' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( Admin\Settings_Page::class, 'link' ) );

		add_filter( 'wp_privacy_personal_data_exporters', array( Privacy\Exporter::class, 'register' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( Privacy\Eraser::class, 'register' ) );
		add_action( 'admin_init', array( Privacy\Policy::class, 'suggest' ) );
	}
}
