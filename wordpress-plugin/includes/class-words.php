<?php
/**
 * The plugin's words in the site's language.
 *
 * @package Meetbridge
 */

namespace Meetbridge;

defined( 'ABSPATH' ) || exit;

/**
 * Tells WordPress where the plugin's own translations are, and which of them is nearest to a language without one:
 * Austria and Germany's formal variant read the German words.
 */
final class Words {

	/**
	 * Registers the folder of the translations.
	 */
	public static function load(): void {
		load_plugin_textdomain( 'meetbridge', false, dirname( plugin_basename( FILE ) ) . '/build/languages' );
	}

	/**
	 * The file WordPress asks for, or the one of the same language where there is no such file. Of the two Portuguese ones
	 * that is Portugal's.
	 *
	 * @param mixed  $file   Path of a `.mo`, beside which WordPress looks for its `.l10n.php`, or of a script's JSON.
	 * @param string $handle The text domain, or a script's handle.
	 * @return mixed
	 */
	public static function nearest( $file, $handle ) {
		$is_ours = 0 === strpos( (string) $handle, 'meetbridge' ) && is_string( $file );
		if ( ! $is_ours || ! preg_match( '~^(.*/meetbridge-[a-z]{2,3})(?:_\w+)?(\.mo|-[a-z-]+\.json)$~D', $file, $parts ) ) {
			return $file;
		}
		$kind  = '.mo' === $parts[2] ? '.l10n.php' : $parts[2];
		$exact = substr( $file, 0, -strlen( $parts[2] ) ) . $kind;
		if ( is_readable( $file ) || is_readable( $exact ) ) {
			return $file;
		}
		$found = array_merge( (array) glob( $parts[1] . $kind ), (array) glob( $parts[1] . '_*' . $kind ) );
		return array() === $found ? $file : substr( (string) end( $found ), 0, -strlen( $kind ) ) . $parts[2];
	}
}
