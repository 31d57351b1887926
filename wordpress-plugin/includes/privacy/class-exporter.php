<?php
/**
 * Personal data, on request.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Privacy;

use Meetbridge\Attendance\Ledger;
use Meetbridge\Attendance\Stay;
use Meetbridge\People\Visitor;

defined( 'ABSPATH' ) || exit;

/**
 * Exports the meetings a person attended. Guests give no address, so nothing can be found for one.
 */
final class Exporter {

	const PAGE_SIZE = 100;

	/**
	 * Tells WordPress about this exporter.
	 *
	 * @param array $exporters Exporters.
	 * @return array
	 */
	public static function register( $exporters ) {
		$exporters['meetbridge'] = array(
			'exporter_friendly_name' => __( 'Meetings attended', 'meetbridge' ),
			'callback'               => array( self::class, 'export' ),
		);
		return $exporters;
	}

	/**
	 * Exports one page.
	 *
	 * @param string $email Address of the person.
	 * @param int    $page  From 1.
	 * @return array{data: array, done: bool}
	 */
	public static function export( $email, $page = 1 ): array {
		$user = get_user_by( 'email', $email );
		$rows = $user ? Ledger::of_person( Visitor::pseudonym( $user->ID ), max( 1, (int) $page ), self::PAGE_SIZE ) : array();
		return array(
			'data' => array_map( array( self::class, 'item' ), $rows ),
			'done' => count( $rows ) < self::PAGE_SIZE,
		);
	}

	/**
	 * One session as WordPress wants it.
	 *
	 * @param object $row A row of the ledger.
	 * @return array
	 */
	private static function item( object $row ): array {
		$stay  = new Stay( $row, time() );
		$facts = array(
			__( 'Meeting', 'meetbridge' )         => $row->title,
			__( 'Name', 'meetbridge' )            => $row->name,
			__( 'Joined', 'meetbridge' )          => $stay->joined(),
			__( 'Left', 'meetbridge' )            => $stay->left(),
			__( 'Time in meeting', 'meetbridge' ) => $stay->duration(),
		);
		$data  = array();
		foreach ( $facts as $name => $value ) {
			$data[] = array(
				'name'  => $name,
				'value' => $value,
			);
		}
		return array(
			'group_id'    => 'meetbridge-attendance',
			'group_label' => __( 'Meetings attended', 'meetbridge' ),
			'item_id'     => 'meetbridge-' . (int) $row->id,
			'data'        => $data,
		);
	}
}
