<?php
/**
 * How a meeting runs.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * What a saved block says reaches the assertion, in the words of the contract and in no others.
 */
final class SettingsTest extends Site_Test_Case {

	const PLAIN = array(
		'guests'               => true,
		'startMuted'           => false,
		'attendeesShareScreen' => false,
	);

	/**
	 * Attributes as they may be saved, and what the assertion says beyond a block without any.
	 *
	 * @return array
	 */
	public function saved(): array {
		return array(
			'nothing chosen'                => array( array(), array() ),
			'defaults that are written out' => array( array( 'waitingRoom' => 'nobody', 'encryption' => 'none', 'restricted' => array() ), array() ),
			'guests wait'                   => array( array( 'waitingRoom' => 'guests' ), array( 'waitingRoom' => 'guests' ) ),
			'everybody waits'               => array( array( 'waitingRoom' => 'everybody' ), array( 'waitingRoom' => 'everybody' ) ),
			'the key of the bridge'         => array( array( 'encryption' => 'bridge' ), array( 'encryption' => 'bridge' ) ),
			'a key of their own'            => array( array( 'encryption' => 'own' ), array( 'encryption' => 'own' ) ),
			'no chat'                       => array( array( 'restricted' => array( 'chat' ) ), array( 'restricted' => array( 'chat' ) ) ),
			'twice, and in another order'   => array( array( 'restricted' => array( 'files', 'camera', 'files' ) ), array( 'restricted' => array( 'camera', 'files' ) ) ),
			'words nobody knows'            => array( array( 'restricted' => array( 'breathing', 7, array( 'chat' ), null, 'chat ' ) ), array() ),
			'keys that are no numbers'      => array( array( 'restricted' => array( 'x' => 'chat' ) ), array( 'restricted' => array( 'chat' ) ) ),
		);
	}

	/**
	 * @dataProvider saved
	 */
	public function test_an_assertion_tells_what_was_chosen_and_leaves_the_defaults_out( array $attributes, array $told ): void {
		$this->assertEquals( self::PLAIN + $told, $this->told( $attributes ) );
	}

	/**
	 * Values that no editor of this version writes.
	 *
	 * @return array
	 */
	public function mistakes(): array {
		return array( array( 'moderators' ), array( '' ), array( 'Own' ), array( true ), array( 0 ), array( array( 'own' ) ), array( array( 'nobody' => 1 ) ) );
	}

	/**
	 * @dataProvider mistakes
	 * @param mixed $value The value.
	 */
	public function test_a_choice_that_is_not_known_is_the_strictest( $value ): void {
		$told = $this->told( array( 'waitingRoom' => $value, 'encryption' => $value ) );
		$this->assertSame( array( 'everybody', 'own' ), array( $told['waitingRoom'], $told['encryption'] ) );
	}

	public function test_restrictions_that_are_no_list_are_all_of_them(): void {
		$all = array( 'microphone', 'camera', 'screen_share', 'chat', 'private_chat', 'reactions', 'files' );
		$this->assertSame( $all, $this->told( array( 'restricted' => 'chat' ) )['restricted'] );
	}

	public function test_the_choices_of_the_block_are_those_that_php_knows(): void {
		$declared = \WP_Block_Type_Registry::get_instance()->get_registered( 'meetbridge/meeting' )->attributes;
		$this->assertSame( \Meetbridge\Meetings\Settings::WAITING_ROOMS, $declared['waitingRoom']['enum'] );
		$this->assertSame( \Meetbridge\Meetings\Settings::ENCRYPTIONS, $declared['encryption']['enum'] );
	}

	/**
	 * The settings in the assertion of a subscriber.
	 *
	 * @param array $attributes The block's attributes.
	 * @return array
	 */
	private function told( array $attributes ): array {
		$this->connect();
		$post = $this->post( $attributes );
		$this->become( 'subscriber' );
		return $this->claims( $this->join( $post )->get_data()['assertion'] )['meeting']['settings'];
	}
}
