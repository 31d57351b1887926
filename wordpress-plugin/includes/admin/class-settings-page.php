<?php
/**
 * Settings → Meetbridge.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Admin;

use Meetbridge\Pairing\State;

defined( 'ABSPATH' ) || exit;

/**
 * The page that connects this site to a bridge. What moves on it is a script; PHP gives it the state to start with.
 */
final class Settings_Page {

	const SLUG = 'meetbridge';

	/**
	 * Adds the page to the menu.
	 */
	public static function add(): void {
		$hook = add_options_page( __( 'Meetbridge', 'meetbridge' ), __( 'Meetbridge', 'meetbridge' ), 'manage_options', self::SLUG, array( self::class, 'show' ) );
		if ( $hook ) {
			add_action( 'load-' . $hook, array( self::class, 'prepare' ) );
		}
	}

	/**
	 * Asks for the page's script and styles before anything is printed.
	 */
	public static function prepare(): void {
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
	}

	/**
	 * Enqueues the page's script and styles.
	 */
	public static function enqueue(): void {
		$built = dirname( \Meetbridge\FILE ) . '/build/settings/index.asset.php';
		if ( ! is_readable( $built ) ) {
			return;
		}
		$asset = require $built;
		wp_enqueue_script( 'meetbridge-settings', plugins_url( 'build/settings/index.js', \Meetbridge\FILE ), $asset['dependencies'], $asset['version'], true );
		wp_set_script_translations( 'meetbridge-settings', 'meetbridge', dirname( \Meetbridge\FILE ) . '/build/languages' );
		wp_enqueue_style( 'meetbridge-settings', plugins_url( 'build/settings/style-index.css', \Meetbridge\FILE ), array( 'wp-components' ), $asset['version'] );
		wp_style_add_data( 'meetbridge-settings', 'rtl', 'replace' );
		$facts = array(
			'rest'  => rest_url( 'meetbridge/v1/' ),
			'nonce' => wp_create_nonce( 'wp_rest' ),
			'state' => State::now(),
		);
		wp_add_inline_script( 'meetbridge-settings', 'window.meetbridgeSettings = ' . wp_json_encode( $facts, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}

	/**
	 * Prints the page.
	 */
	public static function show(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Meetbridge', 'meetbridge' ) . '</h1>';
		echo '<div id="meetbridge-settings"><noscript><p>' . esc_html__( 'This page needs JavaScript: your browser carries the code to the bridge, so that this site calls nobody.', 'meetbridge' ) . '</p></noscript></div></div>';
	}

	/**
	 * Adds a link to the plugin's line in the list of plugins.
	 *
	 * @param string[] $links Links.
	 * @return string[]
	 */
	public static function link( $links ) {
		$address = admin_url( 'options-general.php?page=' . self::SLUG );
		array_unshift( $links, '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'meetbridge' ) . '</a>' );
		return $links;
	}
}
