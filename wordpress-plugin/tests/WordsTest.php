<?php
/**
 * The plugin's words in other languages, as WordPress reads them.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Words;

require_once __DIR__ . '/Site_Test_Case.php';

/**
 * WordPress finds the catalogue of a language and counts as that language does.
 */
final class WordsTest extends Site_Test_Case {

	/**
	 * Speaks English again.
	 */
	protected function tearDown(): void {
		unload_textdomain( 'meetbridge', true );
		\WP_Translation_Controller::get_instance()->set_locale( determine_locale() );
		parent::tearDown();
	}

	/**
	 * Locales, how many people, and what the site then says.
	 *
	 * @return array
	 */
	public function counted(): array {
		return array(
			array( 'fr_FR', 0, '%s personne' ),
			array( 'pt_PT', 0, '%s pessoas' ),
			array( 'pt_BR', 0, '%s pessoa' ),
			array( 'pl_PL', 22, '%s osoby' ),
			array( 'pl_PL', 12, '%s osób' ),
			array( 'ar', 2, 'شخصان' ),
			array( 'ar', 11, '%s شخصًا' ),
			array( 'ja', 1, '%s人' ),
		);
	}

	/**
	 * @dataProvider counted
	 */
	public function test_people_are_counted_as_the_language_counts( string $locale, int $people, string $words ): void {
		$this->speak( $locale );
		$this->assertSame( $words, _n( '%s person', '%s people', $people, 'meetbridge' ) );
	}

	/**
	 * Locales without a catalogue of their own, and the word for Join there.
	 *
	 * @return array
	 */
	public function neighbours(): array {
		return array(
			array( 'de_DE_formal', 'Teilnehmen' ),
			array( 'de_AT', 'Teilnehmen' ),
			array( 'es_MX', 'Unirse' ),
			array( 'pt_AO', 'Participar' ),
			array( 'en_GB', 'Join' ),
			array( 'xx', 'Join' ),
		);
	}

	/**
	 * @dataProvider neighbours
	 */
	public function test_a_language_is_spoken_in_all_its_countries( string $locale, string $join ): void {
		$this->speak( $locale );
		$this->assertSame( $join, __( 'Join', 'meetbridge' ) );
	}

	public function test_the_editor_gets_the_words_of_its_language_and_of_its_countries(): void {
		$asked = $this->folder() . '/meetbridge-%s-meetbridge-meeting-editor-script.json';
		$given = array();
		foreach ( array( 'es_ES', 'es_MX', 'xx' ) as $locale ) {
			$given[] = Words::nearest( sprintf( $asked, $locale ), 'meetbridge-meeting-editor-script' );
		}
		$this->assertSame( array( sprintf( $asked, 'es_ES' ), sprintf( $asked, 'es_ES' ), sprintf( $asked, 'xx' ) ), $given );
		$words = json_decode( (string) file_get_contents( $given[1] ), true )['locale_data']['messages'];
		$this->assertSame( array( 'Sala de espera' ), $words['Waiting room'] );
	}

	public function test_other_plugins_words_are_left_alone(): void {
		$file = $this->folder() . '/meetbridge-de_AT.mo';
		$this->assertSame( $file, Words::nearest( $file, 'another-plugin' ) );
		$this->assertFalse( Words::nearest( false, 'meetbridge-settings' ) );
	}

	/**
	 * Lets the plugin speak a language.
	 *
	 * @param string $locale Locale.
	 */
	private function speak( string $locale ): void {
		unload_textdomain( 'meetbridge', true );
		load_textdomain( 'meetbridge', $this->folder() . '/meetbridge-' . $locale . '.mo', $locale );
		// what WordPress reads is that of the locale it is in
		\WP_Translation_Controller::get_instance()->set_locale( $locale );
	}

	/**
	 * Where the compiled catalogues are.
	 *
	 * @return string
	 */
	private function folder(): string {
		return dirname( \Meetbridge\FILE ) . '/build/languages';
	}
}
