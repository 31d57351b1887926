<?php
/**
 * Personal data on request.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Attendance\Ledger;
use Meetbridge\People\Visitor;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * Through the hooks WordPress's own tools use.
 */
final class PrivacyTest extends Site_Test_Case {

	/**
	 * Makes a user who was in a number of sessions.
	 *
	 * @param int $sessions How many.
	 * @return \WP_User
	 */
	private function attendee( int $sessions ): \WP_User {
		$user = get_userdata( $this->user( 'subscriber' ) );
		for ( $session = 0; $session < $sessions; $session++ ) {
			Ledger::keep(
				array(
					'session'   => 'RM_' . $session,
					'person'    => Visitor::pseudonym( $user->ID ),
					'revision'  => 1,
					'meeting'   => 'm@post-1',
					'title'     => 'Office hour',
					'name'      => 'Ada Lovelace',
					'guest'     => 0,
					'role'      => 'attendee',
					'joined_at' => 1790000000000,
					'left_at'   => 1790000060000,
					'total_ms'  => 60000,
					'present'   => 0,
					'intervals' => '[{"from":1790000000000,"to":1790000060000}]',
				)
			);
		}
		return $user;
	}

	public function test_an_export_holds_every_session_page_by_page(): void {
		$user   = $this->attendee( 101 );
		$export = apply_filters( 'wp_privacy_personal_data_exporters', array() )['meetbridge']['callback'];
		$first  = $export( $user->user_email, 1 );
		$second = $export( $user->user_email, 2 );
		$this->assertSame( array( 100, false, 1, true ), array( count( $first['data'] ), $first['done'], count( $second['data'] ), $second['done'] ) );
		$this->assertSame( array( 'Office hour', 'Ada Lovelace' ), array_slice( array_column( $first['data'][0]['data'], 'value' ), 0, 2 ) );
		$this->assertContains( '1:00', array_column( $first['data'][0]['data'], 'value' ) );
	}

	public function test_erasing_takes_that_person_and_nobody_else(): void {
		$gone  = $this->attendee( 2 );
		$stays = $this->attendee( 1 );
		$erase = apply_filters( 'wp_privacy_personal_data_erasers', array() )['meetbridge']['callback'];
		$this->assertTrue( $erase( $gone->user_email )['items_removed'] );
		$this->assertFalse( $erase( $gone->user_email )['items_removed'] );
		$this->assertSame( array( Visitor::pseudonym( $stays->ID ) ), array_column( Ledger::of_meeting( 'm@post-1' ), 'person' ) );
	}

	public function test_somebody_unknown_has_nothing_here(): void {
		$export = apply_filters( 'wp_privacy_personal_data_exporters', array() )['meetbridge']['callback'];
		$this->assertSame(
			array(
				'data' => array(),
				'done' => true,
			),
			$export( 'nobody@example.org', 1 )
		);
	}
}
