<?php
/**
 * The Meetings screen, and its file.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Admin\Attendance_Download;
use Meetbridge\Admin\Attendance_Filter;
use Meetbridge\Admin\Attendance_Page;
use Meetbridge\Attendance\Access;
use Meetbridge\Attendance\Csv;
use Meetbridge\Attendance\Ledger;
use Meetbridge\Attendance\Stay;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * Who was there, how long, and who may see it.
 */
final class AttendanceTest extends Site_Test_Case {

	/**
	 * Noon in Berlin on the day of the tests, epoch seconds.
	 */
	const NOON = 1789984800;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Europe/Berlin' );
		update_option( 'date_format', 'Y-m-d' );
		update_option( 'time_format', 'H:i' );
	}

	/**
	 * Writes down that somebody was in a meeting.
	 *
	 * @param string $meeting Meeting id.
	 * @param array  $more    Changes.
	 * @param array  $stays   Pairs of seconds after noon; null for "still inside".
	 */
	private function attended( string $meeting, array $more = array(), array $stays = array( array( 0, 754 ) ) ): void {
		$intervals = array();
		foreach ( $stays as $stay ) {
			$intervals[] = array(
				'from' => ( self::NOON + $stay[0] ) * 1000,
				'to'   => null === $stay[1] ? null : ( self::NOON + $stay[1] ) * 1000,
			);
		}
		$last = end( $intervals )['to'];
		Ledger::keep(
			$more + array(
				'session'   => 'RM_1',
				'person'    => 'u_ada',
				'revision'  => 1,
				'meeting'   => $meeting,
				'title'     => 'Office hour',
				'name'      => 'Ada Lovelace',
				'guest'     => 0,
				'role'      => 'attendee',
				'joined_at' => $intervals[0]['from'],
				'left_at'   => $last ?? 0,
				'total_ms'  => 0,
				'present'   => null === $last ? 1 : 0,
				'intervals' => (string) wp_json_encode( $intervals ),
			)
		);
	}

	/**
	 * The screen.
	 *
	 * @param array $query What stands in the address.
	 * @return string
	 */
	private function screen( array $query = array() ): string {
		$_GET = $query;
		ob_start();
		Attendance_Page::show();
		return (string) ob_get_clean();
	}

	public function test_the_screen_shows_each_persons_time_to_the_second(): void {
		$this->attended( 'm@post-1', array(), array( array( 0, 600 ), array( 900, 1054 ) ) );
		$this->become( 'administrator' );
		$html = $this->screen( array( 'meeting' => 'm@post-1' ) );
		foreach ( array( 'Ada Lovelace', 'Attendee', '12:00:00', '12:17:34', '12:34' ) as $shown ) {
			$this->assertStringContainsString( $shown, $html );
		}
	}

	public function test_who_is_inside_counts_on_until_now(): void {
		$this->attended( 'm@post-1', array(), array( array( 0, 60 ), array( 100, null ) ) );
		$row  = Ledger::of_meeting( 'm@post-1' )[0];
		$stay = new Stay( $row, self::NOON + 105 );
		$this->assertSame( array( true, 65, '' ), array( $stay->is_present(), $stay->seconds(), $stay->left() ) );
		$this->become( 'administrator' );
		$this->assertStringContainsString( 'Inside now', $this->screen( array( 'meeting' => 'm@post-1' ) ) );
	}

	/**
	 * Durations.
	 *
	 * @return array
	 */
	public function durations(): array {
		return array( array( 0, '0:00' ), array( 59, '0:59' ), array( 60, '1:00' ), array( 3599, '59:59' ), array( 3600, '1:00:00' ), array( 36061, '10:01:01' ) );
	}

	/**
	 * @dataProvider durations
	 */
	public function test_a_duration_is_written_in_minutes_and_seconds( int $seconds, string $text ): void {
		$this->assertSame( $text, Stay::clock( $seconds ) );
	}

	public function test_a_guest_is_called_one(): void {
		$this->attended( 'm@post-1', array( 'guest' => 1 ) );
		$this->become( 'administrator' );
		$this->assertStringContainsString( '>Guest</span>', $this->screen( array( 'meeting' => 'm@post-1' ) ) );
	}

	public function test_a_name_cannot_bring_markup_into_the_screen(): void {
		$this->attended( 'm@post-1', array( 'name' => '<img src=x onerror=alert(1)>' ) );
		$this->become( 'administrator' );
		$html = $this->screen( array( 'meeting' => 'm@post-1' ) );
		$this->assertStringNotContainsString( '<img', $html );
		$this->assertStringContainsString( '&lt;img', $html );
	}

	/**
	 * Who may see the attendance of an author's meeting.
	 *
	 * @return array
	 */
	public function readers(): array {
		return array(
			array( 'administrator', true ),
			array( 'editor', true ),
			array( 'author', false ),
			array( 'subscriber', false ),
			array( 'visitor', false ),
		);
	}

	/**
	 * @dataProvider readers
	 */
	public function test_only_who_may_edit_the_post_sees_who_was_there( string $role, bool $allowed ): void {
		$meeting = 'm@post-' . $this->post( array(), array( 'post_author' => $this->user( 'author' ) ) );
		$this->attended( $meeting );
		$this->become( $role );
		$this->assertSame( $allowed, Access::allows( $meeting ) );
		$this->assertSame( $allowed, false !== strpos( $this->screen( array( 'meeting' => $meeting ) ), 'Ada Lovelace' ) );
		$this->assertSame( $allowed, false !== strpos( $this->screen(), 'Office hour' ) );
	}

	public function test_the_author_sees_their_own_meeting(): void {
		$author  = $this->become( 'author' );
		$meeting = 'm@post-' . $this->post( array(), array( 'post_author' => $author ) );
		$this->assertTrue( Access::allows( $meeting ) );
	}

	/**
	 * Ways to write a number that begins with another one and that databases take for the same text.
	 *
	 * @return array
	 */
	public function spellings(): array {
		return array(
			'a wide digit'         => array( "\u{FF12}" ),
			'an Arabic digit'      => array( "\u{0662}" ),
			'an unseen character'  => array( "\u{200B}2" ),
			'a space'              => array( ' ' ),
			'letters'              => array( 'x' ),
		);
	}

	/**
	 * @dataProvider spellings
	 */
	public function test_the_right_to_one_post_opens_no_post_whose_number_is_spelled_alike( string $more ): void {
		$own = 'm@post-' . $this->post( array(), array( 'post_author' => $this->become( 'author' ) ) );
		$this->assertTrue( Access::allows( $own ) );
		$this->assertFalse( Access::allows( $own . $more ) );
	}

	/**
	 * Places that are no posts, or are gone.
	 *
	 * @return array
	 */
	public function places(): array {
		return array(
			array( 'editor', 'm@post-999999', false ),
			array( 'administrator', 'm@post-999999', true ),
			array( 'editor', 'm@template-theme//single', false ),
			array( 'administrator', 'm@template-theme//single', true ),
			array( 'editor', 'm@widget-2', false ),
			array( 'editor', 'nonsense', false ),
		);
	}

	/**
	 * @dataProvider places
	 */
	public function test_meetings_outside_of_posts_are_for_those_who_edit_the_theme( string $role, string $meeting, bool $allowed ): void {
		$this->become( $role );
		$this->assertSame( $allowed, Access::allows( $meeting ) );
	}

	public function test_days_are_the_sites_days(): void {
		$midnight = 43200;
		$this->attended( 'm@post-1', array( 'person' => 'u_before' ), array( array( $midnight - 1, $midnight ) ) );
		$this->attended( 'm@post-1', array( 'person' => 'u_after' ), array( array( $midnight, $midnight + 1 ) ) );
		$day  = wp_date( 'Y-m-d', self::NOON );
		$next = wp_date( 'Y-m-d', self::NOON + DAY_IN_SECONDS );
		$this->assertSame( array( 'u_before' ), array_column( ( new Attendance_Filter( 'm@post-1', '', $day, $day ) )->rows(), 'person' ) );
		$this->assertSame( array( 'u_after' ), array_column( ( new Attendance_Filter( 'm@post-1', '', $next, $next ) )->rows(), 'person' ) );
		$this->assertCount( 2, ( new Attendance_Filter( 'm@post-1' ) )->rows() );
	}

	public function test_a_day_that_is_none_filters_nothing(): void {
		$filter = new Attendance_Filter( 'm@post-1', '', '2026-02-31', "2026-01-01' OR 1=1" );
		$this->assertSame( array( '', '' ), array( $filter->from, $filter->to ) );
	}

	public function test_one_session_can_be_chosen(): void {
		$this->attended( 'm@post-1' );
		$this->attended( 'm@post-1', array( 'session' => 'RM_2' ) );
		$this->assertCount( 1, ( new Attendance_Filter( 'm@post-1', 'RM_2' ) )->rows() );
	}

	public function test_a_screen_that_is_full_says_so_and_the_file_has_all(): void {
		$most = \Meetbridge\Admin\Attendance_Of_Meeting::MOST;
		for ( $person = 0; $person <= $most; $person++ ) {
			$this->attended( 'm@post-1', array( 'person' => 'u_' . $person ) );
		}
		$this->become( 'administrator' );
		$html = $this->screen( array( 'meeting' => 'm@post-1' ) );
		$this->assertStringContainsString( 'Only the latest 2,000 entries', $html );
		$this->assertSame( $most, substr_count( $html, '<th scope="row"' ) );
		$this->assertCount( $most + 1, ( new Attendance_Filter( 'm@post-1' ) )->rows() );
	}

	/**
	 * What spreadsheets would run.
	 *
	 * @return array
	 */
	public function formulas(): array {
		return array(
			array( '=HYPERLINK("https://evil.example")', '"\'=HYPERLINK(""https://evil.example"")"' ),
			array( '+1', '"\'+1"' ),
			array( '-1', '"\'-1"' ),
			array( '@SUM(A1)', '"\'@SUM(A1)"' ),
			array( "\t=1", '"\' =1"' ),
			array( '＝1', '"\'＝1"' ),
			array( "Ada\r\nLovelace", '"Ada  Lovelace"' ),
			array( 'Ada "the" Lovelace', '"Ada ""the"" Lovelace"' ),
			array( 'Ada', '"Ada"' ),
		);
	}

	/**
	 * @dataProvider formulas
	 */
	public function test_no_cell_of_the_file_is_a_formula( string $text, string $cell ): void {
		$this->assertSame( $cell, Csv::cell( $text ) );
	}

	public function test_the_file_opens_in_spreadsheets_and_has_every_row(): void {
		$this->attended( 'm@post-1', array( 'name' => 'Zoë' ) );
		$csv   = Csv::of( Ledger::of_meeting( 'm@post-1' ), self::NOON );
		$lines = explode( "\r\n", trim( $csv ) );
		$this->assertSame( "\xEF\xBB\xBF", substr( $csv, 0, 3 ) );
		$this->assertCount( 2, $lines );
		$this->assertSame( '"Office hour","RM_1","Zoë","no","Attendee","2026-09-21 12:00:00","2026-09-21 12:12:34","12:34","754","Europe/Berlin"', $lines[1] );
	}

	public function test_the_file_needs_a_nonce_and_the_right_to_see_it(): void {
		$stop = static function () {
			return static function ( $message, $title, $arguments ) {
				throw new \RuntimeException( (string) ( $arguments['response'] ?? 500 ) );
			};
		};
		$try = static function () {
			try {
				Attendance_Download::send();
			} catch ( \RuntimeException $e ) {
				return $e->getMessage();
			}
			return 'sent';
		};
		add_filter( 'wp_die_handler', $stop );
		$this->become( 'administrator' );
		$_GET     = array( 'meeting' => 'm@post-1' );
		$_REQUEST = $_GET;
		$without  = $try();
		$this->become( 'author' );
		$_REQUEST['_wpnonce'] = wp_create_nonce( Attendance_Download::ACTION );
		$stranger             = $try();
		remove_filter( 'wp_die_handler', $stop );
		$_REQUEST = array();
		$this->assertSame( array( '403', '403' ), array( $without, $stranger ) );
	}
}
