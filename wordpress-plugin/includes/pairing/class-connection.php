<?php
/**
 * The bridge this site is connected to.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Pairing;

defined( 'ABSPATH' ) || exit;

/**
 * What both sides agreed at pairing: the site's id, the bridge's origin and its public keys. Nothing of it is secret.
 */
final class Connection {

	const OPTION = 'meetbridge_connection';

	/**
	 * The id the bridge gave to this site.
	 *
	 * @var string
	 */
	public $site;

	/**
	 * The bridge's public origin.
	 *
	 * @var string
	 */
	public $origin;

	/**
	 * The bridge's public keys: kid to x, both base64url.
	 *
	 * @var array<string, string>
	 */
	public $keys;

	/**
	 * When the two were paired, epoch seconds.
	 *
	 * @var int
	 */
	public $since;

	/**
	 * Makes a connection of agreed values.
	 *
	 * @param string                $site   Site id.
	 * @param string                $origin Origin of the bridge.
	 * @param array<string, string> $keys   The bridge's keys, kid to x.
	 * @param int                   $since  Epoch seconds.
	 */
	public function __construct( string $site, string $origin, array $keys, int $since ) {
		$this->site   = $site;
		$this->origin = $origin;
		$this->keys   = $keys;
		$this->since  = $since;
	}

	/**
	 * The connection of this site.
	 *
	 * @return self|null Null where it is not connected.
	 */
	public static function current(): ?self {
		$kept = get_option( self::OPTION );
		if ( ! is_array( $kept ) || empty( $kept['site'] ) || empty( $kept['origin'] ) || ! is_array( $kept['keys'] ?? null ) ) {
			return null;
		}
		return new self( $kept['site'], $kept['origin'], $kept['keys'], (int) ( $kept['since'] ?? 0 ) );
	}

	/**
	 * Keeps this connection.
	 */
	public function save(): void {
		update_option( self::OPTION, get_object_vars( $this ), false );
	}

	/**
	 * Forgets the bridge; the site's own key stays.
	 */
	public static function forget(): void {
		delete_option( self::OPTION );
	}
}
