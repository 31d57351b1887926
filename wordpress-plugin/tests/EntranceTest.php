<?php
/**
 * Who may join, and as what.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Entrance\Entrance;
use Meetbridge\Entrance\Refusal;
use Meetbridge\Meetings\Meeting;
use Meetbridge\Meetings\Place;
use Meetbridge\People\Visitor;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * The site's own decision.
 */
final class EntranceTest extends Site_Test_Case {

	const NOW = 1790000000;

	/**
	 * A saved meeting.
	 *
	 * @param array $attributes The block's attributes.
	 * @param int   $author     Author of its post.
	 * @return Meeting
	 */
	private function meeting( array $attributes, int $author = 0 ): Meeting {
		$post = $this->post( $attributes, array( 'post_author' => $author ) );
		return new Meeting( $attributes + array( 'meetingId' => self::MEETING ), new Place( Place::POST, (string) $post ) );
	}

	/**
	 * Who may join what.
	 *
	 * @return array
	 */
	public function admissions(): array {
		$roles = array( 'admittedRoles' => array( 'subscriber' ) );
		return array(
			'a guest, where everyone may'           => array( 'visitor', 'everyone', array(), null ),
			'a subscriber, where everyone may'      => array( 'subscriber', 'everyone', array(), null ),
			'a guest, where members may'            => array( 'visitor', 'members', array(), Refusal::LOGIN ),
			'a subscriber, where members may'       => array( 'subscriber', 'members', array(), null ),
			'a guest, where subscribers may'        => array( 'visitor', 'roles', $roles, Refusal::LOGIN ),
			'a subscriber, where subscribers may'   => array( 'subscriber', 'roles', $roles, null ),
			'a contributor, where subscribers may'  => array( 'contributor', 'roles', $roles, Refusal::ROLE ),
			'an editor, where subscribers may'      => array( 'editor', 'roles', $roles, null ),
			'a subscriber, where no role is chosen' => array( 'subscriber', 'roles', array(), Refusal::ROLE ),
			'a subscriber, where the rule is not one we know' => array( 'subscriber', 'anybody', array(), Refusal::ROLE ),
		);
	}

	/**
	 * @dataProvider admissions
	 */
	public function test_who_may_join( string $role, string $admits, array $more, ?string $refusal ): void {
		$meeting = $this->meeting( array( 'admits' => $admits ) + $more );
		$this->become( $role );
		$this->assertSame( $refusal, Entrance::refusal( $meeting, Visitor::current(), self::NOW ) );
	}

	/**
	 * Who moderates.
	 *
	 * @return array
	 */
	public function moderators(): array {
		return array(
			'an editor moderates, because editors do'        => array( 'editor', array(), 'moderator' ),
			'an editor attends, where editors do not'        => array( 'editor', array( 'editorsModerate' => false ), 'attendee' ),
			'a subscriber attends'                           => array( 'subscriber', array(), 'attendee' ),
			'a subscriber moderates, where the role does'    => array( 'subscriber', array( 'moderatorRoles' => array( 'subscriber' ) ), 'moderator' ),
			'an author does not moderate a stranger’s post'  => array( 'author', array(), 'attendee' ),
			'a guest never moderates'                        => array( 'visitor', array( 'moderatorRoles' => array( '', 'visitor' ) ), 'attendee' ),
		);
	}

	/**
	 * @dataProvider moderators
	 */
	public function test_who_moderates( string $role, array $attributes, string $expected ): void {
		$meeting = $this->meeting( $attributes, $this->user( 'administrator' ) );
		$this->become( $role );
		$this->assertSame( $expected, Entrance::role( $meeting, Visitor::current() ) );
	}

	public function test_the_author_moderates_their_own_meeting_always(): void {
		$author  = $this->become( 'author' );
		$meeting = $this->meeting( array( 'editorsModerate' => false ), $author );
		$this->assertSame( 'moderator', Entrance::role( $meeting, Visitor::current() ) );
	}

	public function test_a_guest_does_not_moderate_a_post_without_an_author(): void {
		$this->assertSame( 'attendee', Entrance::role( $this->meeting( array(), 0 ), Visitor::current() ) );
	}

	/**
	 * The window.
	 *
	 * @return array
	 */
	public function moments(): array {
		return array(
			'an attendee, a second early'       => array( 'subscriber', -1, Refusal::NOT_YET ),
			'an attendee, on time'              => array( 'subscriber', 0, null ),
			'a moderator, early'                => array( 'editor', -3600, null ),
			'an attendee, in the last second'   => array( 'subscriber', 3599, null ),
			'an attendee, at the end'           => array( 'subscriber', 3600, Refusal::OVER ),
			'a moderator, at the end'           => array( 'editor', 3600, Refusal::OVER ),
		);
	}

	/**
	 * @dataProvider moments
	 */
	public function test_when_one_may_join( string $role, int $seconds, ?string $refusal ): void {
		$meeting = $this->meeting(
			array(
				'opensAt'  => self::NOW,
				'closesAt' => self::NOW + 3600,
			)
		);
		$this->become( $role );
		$this->assertSame( $refusal, Entrance::refusal( $meeting, Visitor::current(), self::NOW + $seconds ) );
	}

	public function test_a_site_may_decide_otherwise_by_filter(): void {
		$meeting = $this->meeting( array() );
		$this->become( 'subscriber' );
		add_filter( 'meetbridge_moderates', '__return_true' );
		$role = Entrance::role( $meeting, Visitor::current() );
		wp_set_current_user( 0 );
		$guest = Entrance::role( $meeting, Visitor::current() );
		remove_filter( 'meetbridge_moderates', '__return_true' );
		$this->assertSame( array( 'moderator', 'attendee' ), array( $role, $guest ) );
	}
}
