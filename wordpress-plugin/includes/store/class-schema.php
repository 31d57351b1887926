<?php
/**
 * The plugin's own tables.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Store;

use Meetbridge\Attendance\Ledger;

defined( 'ABSPATH' ) || exit;

/**
 * Numbered steps, run in order and once each. Add a step; never change one that was released.
 */
final class Schema {

	const OPTION = 'meetbridge_schema';
	const LATEST = 1;

	/**
	 * Brings the tables of this site up to date.
	 */
	public static function migrate(): void {
		$done = (int) get_option( self::OPTION, 0 );
		if ( $done >= self::LATEST ) {
			return;
		}
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		if ( $done < 1 ) {
			self::create_tables();
		}
		update_option( self::OPTION, self::LATEST, true );
	}

	/**
	 * Every table of this site.
	 *
	 * @return string[]
	 */
	public static function tables(): array {
		return array( Ledger::table(), Once::table() );
	}

	/**
	 * Step 1. A guest's or user's place in one session is one row: (session, person).
	 */
	private static function create_tables(): void {
		global $wpdb;
		$collate    = $wpdb->get_charset_collate();
		$attendance = Ledger::table();
		$once       = Once::table();
		dbDelta(
			"CREATE TABLE $attendance (
  id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  session varchar(64) NOT NULL,
  person varchar(120) NOT NULL,
  revision bigint(20) unsigned NOT NULL,
  meeting varchar(190) NOT NULL,
  title varchar(255) NOT NULL,
  name varchar(255) NOT NULL,
  guest tinyint(1) NOT NULL,
  role varchar(20) NOT NULL,
  joined_at bigint(20) unsigned NOT NULL,
  left_at bigint(20) unsigned NOT NULL,
  total_ms bigint(20) unsigned NOT NULL,
  present tinyint(1) NOT NULL,
  intervals longtext NOT NULL,
  PRIMARY KEY  (id),
  UNIQUE KEY session_person (session,person),
  KEY meeting_joined (meeting,joined_at),
  KEY person (person)
) $collate;"
		);
		dbDelta(
			"CREATE TABLE $once (
  id varchar(64) NOT NULL,
  hits bigint(20) unsigned NOT NULL,
  expires bigint(20) unsigned NOT NULL,
  PRIMARY KEY  (id),
  KEY expires (expires)
) $collate;"
		);
	}
}
