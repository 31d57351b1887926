<?php
/**
 * Reports from the bridge.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Attendance\Ledger;
use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Key_Pair;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * Reports are taken from the bridge alone, and taking one twice or late changes nothing.
 */
final class ReportsTest extends Site_Test_Case {

	const ROOM = 'meetingofthetests@post-12';

	/**
	 * A report.
	 *
	 * @param int   $revision Revision.
	 * @param array $more     Changes.
	 * @return array
	 */
	private function report( int $revision, array $more = array() ): array {
		return $more + array(
			'kind'      => 'attendance',
			'revision'  => $revision,
			'meeting'   => array(
				'id'    => self::ROOM,
				'title' => 'Office hour',
			),
			'group'     => null,
			'session'   => 'RM_first',
			'person'    => array(
				'id'    => 'u_ada',
				'name'  => 'Ada Lovelace',
				'guest' => false,
			),
			'role'      => 'attendee',
			'intervals' => array(
				array(
					'from' => 1790000000000,
					'to'   => 1790000000000 + $revision * 60000,
				),
			),
			'total'     => $revision * 60000,
			'present'   => false,
		);
	}

	/**
	 * A page as it travels.
	 *
	 * @param array ...$reports Reports.
	 * @return string
	 */
	private function page( array ...$reports ): string {
		return (string) wp_json_encode(
			array(
				'site'    => self::SITE,
				'reports' => $reports,
				'cursor'  => '1',
				'more'    => false,
			)
		);
	}

	/**
	 * Signs a page.
	 *
	 * @param string        $body   The page.
	 * @param array         $claims Changes to the claims.
	 * @param Key_Pair|null $key    Another key.
	 * @param string        $type   Another type.
	 * @return string
	 */
	private function bearer( string $body, array $claims = array(), ?Key_Pair $key = null, string $type = 'meetbridge-report+jwt' ): string {
		$claims += array(
			'iss'  => self::BRIDGE,
			'aud'  => self::SITE,
			'iat'  => time(),
			'exp'  => time() + 60,
			'jti'  => bin2hex( random_bytes( 16 ) ),
			'body' => Base64url::encode( hash( 'sha256', $body, true ) ),
		);
		return ( $key ?? $this->bridge_key )->sign( $type, $claims );
	}

	/**
	 * Sends a page.
	 *
	 * @param string      $body   The page.
	 * @param string|null $bearer Another signature.
	 * @return int Status.
	 */
	private function push( string $body, ?string $bearer = null ): int {
		return $this->send( 'POST', 'reports', $body, array( 'authorization' => 'Bearer ' . ( $bearer ?? $this->bearer( $body ) ) ) )->get_status();
	}

	public function test_a_good_report_is_written_down(): void {
		$this->connect();
		$this->assertSame( 200, $this->push( $this->page( $this->report( 2 ) ) ) );
		$row = Ledger::of_meeting( self::ROOM )[0];
		$this->assertSame( array( 'Ada Lovelace', '2', '120000', 'Office hour' ), array( $row->name, $row->revision, $row->total_ms, $row->title ) );
	}

	/**
	 * Every way a report can be wrong.
	 *
	 * @return array
	 */
	public function forgeries(): array {
		$stranger = new Key_Pair( str_repeat( 's', 32 ) );
		return array(
			'another bridge’s key'    => array( array(), $stranger, null ),
			'for another site'        => array( array( 'aud' => 's_other' ), null, null ),
			'from another bridge'     => array( array( 'iss' => 'https://evil.example' ), null, null ),
			'over another body'       => array( array( 'body' => Base64url::encode( hash( 'sha256', 'x', true ) ) ), null, null ),
			'without a body hash'     => array( array( 'body' => null ), null, null ),
			'an old one'              => array(
				array(
					'iat' => time() - 3600,
					'exp' => time() - 3540,
				),
				null,
				null,
			),
			'one from tomorrow'       => array(
				array(
					'iat' => time() + 86400,
					'exp' => time() + 86460,
				),
				null,
				null,
			),
			'one that never ends'     => array( array( 'exp' => time() + 86400 ), null, null ),
			'without an id'           => array( array( 'jti' => null ), null, null ),
			'made for something else' => array( array(), null, 'meetbridge-launch+jwt' ),
		);
	}

	/**
	 * @dataProvider forgeries
	 */
	public function test_a_report_that_is_not_the_bridges_is_refused( array $claims, ?Key_Pair $key, ?string $type ): void {
		$this->connect();
		$body = $this->page( $this->report( 1 ) );
		$this->assertSame( 401, $this->push( $body, $this->bearer( $body, $claims, $key, $type ?? 'meetbridge-report+jwt' ) ) );
		$this->assertSame( array(), Ledger::of_meeting( self::ROOM ) );
	}

	public function test_a_body_that_was_changed_on_the_way_is_refused(): void {
		$this->connect();
		$bearer = $this->bearer( $this->page( $this->report( 1 ) ) );
		$this->assertSame( 401, $this->push( $this->page( $this->report( 9 ) ), $bearer ) );
	}

	public function test_a_forged_algorithm_is_refused(): void {
		$this->connect();
		$body  = $this->page( $this->report( 1 ) );
		$parts = explode( '.', $this->bearer( $body ) );
		foreach ( array( 'none', 'HS256' ) as $alg ) {
			$header = array(
				'alg' => $alg,
				'typ' => 'meetbridge-report+jwt',
				'kid' => $this->bridge_key->kid(),
			);
			$this->assertSame( 401, $this->push( $body, Base64url::encode( wp_json_encode( $header ) ) . '.' . $parts[1] . '.' . $parts[2] ) );
		}
	}

	public function test_nothing_is_taken_without_a_signature_or_a_bridge(): void {
		$body = $this->page( $this->report( 1 ) );
		$this->assertSame( 401, $this->push( $body ) );
		$this->connect();
		$this->assertSame( 401, $this->ask( 'POST', 'reports' )->get_status() );
		$this->become( 'administrator' );
		$this->assertSame( 401, $this->send( 'POST', 'reports', $body )->get_status() );
	}

	public function test_a_signature_is_good_once(): void {
		$this->connect();
		$body   = $this->page( $this->report( 1 ) );
		$bearer = $this->bearer( $body );
		$this->assertSame( array( 200, 409 ), array( $this->push( $body, $bearer ), $this->push( $body, $bearer ) ) );
	}

	public function test_a_page_of_another_site_is_refused(): void {
		$this->connect();
		$this->assertSame( 400, $this->push( str_replace( self::SITE, 's_other', $this->page( $this->report( 1 ) ) ) ) );
		$this->assertSame( 400, $this->push( '[]' ) );
		$this->assertSame( 400, $this->push( 'not JSON' ) );
	}

	/**
	 * Orders in which reports may come.
	 *
	 * @return array
	 */
	public function orders(): array {
		return array(
			'in order'         => array( array( 1, 2, 3 ) ),
			'backwards'        => array( array( 3, 2, 1 ) ),
			'twice'            => array( array( 3, 3 ) ),
			'an older one last' => array( array( 1, 3, 2, 1 ) ),
		);
	}

	/**
	 * @dataProvider orders
	 */
	public function test_the_newest_report_stays_whatever_the_order( array $revisions ): void {
		$this->connect();
		foreach ( $revisions as $revision ) {
			$this->push( $this->page( $this->report( $revision ) ) );
		}
		$rows = Ledger::of_meeting( self::ROOM );
		$this->assertCount( 1, $rows );
		$this->assertSame( '3', $rows[0]->revision );
		$this->assertSame( '180000', $rows[0]->total_ms );
	}

	public function test_the_order_does_not_matter_within_a_page_either(): void {
		$this->connect();
		$this->push( $this->page( $this->report( 3 ), $this->report( 1 ), $this->report( 2 ) ) );
		$this->assertSame( '3', Ledger::of_meeting( self::ROOM )[0]->revision );
	}

	public function test_each_person_and_session_is_a_row_of_its_own(): void {
		$this->connect();
		$eve = array(
			'person' => array(
				'id'    => 'g_eve',
				'name'  => 'Eve',
				'guest' => true,
			),
		);
		$this->push( $this->page( $this->report( 1 ), $this->report( 1, $eve ), $this->report( 1, array( 'session' => 'RM_second' ) ) ) );
		$this->assertCount( 3, Ledger::of_meeting( self::ROOM ) );
		$this->assertCount( 2, Ledger::of_meeting( self::ROOM, 'RM_first' ) );
		$this->assertCount( 2, Ledger::sessions( self::ROOM ) );
	}

	public function test_a_report_of_a_kind_that_is_not_known_yet_does_not_hold_up_the_others(): void {
		$this->connect();
		$this->assertSame( 200, $this->push( $this->page( array( 'kind' => 'weather' ), $this->report( 1 ) ) ) );
		$this->assertCount( 1, Ledger::of_meeting( self::ROOM ) );
	}

	/**
	 * Reports that are not well formed.
	 *
	 * @return array
	 */
	public function malformed(): array {
		return array(
			'no revision'          => array( array( 'revision' => '1' ) ),
			'no session'           => array( array( 'session' => '' ) ),
			'a session too long'   => array( array( 'session' => str_repeat( 'x', 65 ) ) ),
			'no person'            => array( array( 'person' => 'Ada' ) ),
			'an interval backwards' => array(
				array(
					'intervals' => array(
						array(
							'from' => 2,
							'to'   => 1,
						),
					),
				),
			),
			'no interval'          => array( array( 'intervals' => array() ) ),
		);
	}

	/**
	 * @dataProvider malformed
	 */
	public function test_what_is_not_well_formed_is_not_written_down( array $more ): void {
		$this->connect();
		$this->push( $this->page( $this->report( 1, $more ) ) );
		$this->assertSame( array(), Ledger::of_meeting( self::ROOM ) );
	}

	public function test_a_name_with_markup_is_written_down_as_text(): void {
		$this->connect();
		$evil = array(
			'person' => array(
				'id'    => 'g_eve',
				'name'  => "<script>alert(1)</script>Eve\u{202E}",
				'guest' => true,
			),
		);
		$this->push( $this->page( $this->report( 1, $evil ) ) );
		$this->assertSame( 'Eve', Ledger::of_meeting( self::ROOM )[0]->name );
	}
}
