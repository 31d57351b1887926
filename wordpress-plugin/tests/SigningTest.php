<?php
/**
 * Signing, against the published vectors.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Tests;

use Meetbridge\Keys\Base64url;
use Meetbridge\Keys\Jws;
use Meetbridge\Keys\Key_Pair;
use PHPUnit\Framework\TestCase;

/**
 * PHP and TypeScript read the same vectors.
 */
final class SigningTest extends TestCase {

	/**
	 * The vectors.
	 *
	 * @return array
	 */
	private static function vectors(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/shared/contract/vectors.json' ), true );
	}

	/**
	 * Seeds of the published test keys.
	 *
	 * @param string $name Name of a key.
	 * @return string
	 */
	private static function seed( string $name ): string {
		return (string) Base64url::decode( self::vectors()['keys'][ $name ]['jwk']['d'] );
	}

	/**
	 * Assertions whose bytes are a signature over their header and claims.
	 *
	 * @return iterable
	 */
	public function signed_assertions(): iterable {
		foreach ( self::vectors()['assertions'] as $vector ) {
			if ( isset( $vector['key'], $vector['header'], $vector['claims'] ) && 'ok' === $vector['outcome'] ) {
				yield $vector['name'] => array( $vector );
			}
		}
	}

	/**
	 * @dataProvider signed_assertions
	 */
	public function test_a_signature_is_the_same_to_the_byte( array $vector ): void {
		$secret = sodium_crypto_sign_secretkey( sodium_crypto_sign_seed_keypair( self::seed( $vector['key'] ) ) );
		$this->assertSame( $vector['assertion'], Jws::sign( $vector['header'], $vector['claims'], $secret ) );
	}

	/**
	 * @dataProvider signed_assertions
	 */
	public function test_a_good_signature_gives_its_claims( array $vector ): void {
		$public = (string) Base64url::decode( self::vectors()['keys'][ $vector['key'] ]['jwk']['x'] );
		$this->assertSame( json_decode( $vector['claims'], true ), Jws::verify( $vector['assertion'], $public ) );
	}

	public function test_the_plugin_writes_the_header_as_published(): void {
		$vector = self::vectors()['assertions'][0];
		$jws    = ( new Key_Pair( self::seed( 'site' ) ) )->sign( 'meetbridge-launch+jwt', json_decode( $vector['claims'], true ) );
		$this->assertSame( $vector['assertion'], $jws );
	}

	public function test_the_pairing_proof_carries_the_public_key_as_published(): void {
		$pairing = self::vectors()['pairing'];
		$key     = new Key_Pair( self::seed( $pairing['key'] ) );
		$this->assertSame( $key->public_jwk(), json_decode( $pairing['header'], true )['jwk'] );
	}

	public function test_a_key_is_named_by_its_thumbprint(): void {
		foreach ( self::vectors()['keys'] as $name => $key ) {
			$this->assertSame( $key['kid'], ( new Key_Pair( self::seed( $name ) ) )->kid() );
		}
	}

	public function test_an_altered_signature_gives_nothing(): void {
		$vector = self::vectors()['assertions'][0];
		$public = (string) Base64url::decode( self::vectors()['keys'][ $vector['key'] ]['jwk']['x'] );
		$parts  = explode( '.', $vector['assertion'] );
		foreach ( array( 0, 1, 2 ) as $at ) {
			$altered        = $parts;
			$altered[ $at ] = ( 'e' === $altered[ $at ][0] ? 'f' : 'e' ) . substr( $altered[ $at ], 1 );
			$this->assertNull( Jws::verify( implode( '.', $altered ), $public ) );
		}
	}

	public function test_another_keys_signature_gives_nothing(): void {
		$vector = self::vectors()['assertions'][0];
		$public = (string) Base64url::decode( self::vectors()['keys']['other']['jwk']['x'] );
		$this->assertNull( Jws::verify( $vector['assertion'], $public ) );
	}

	/**
	 * Names as PHP sites may need them to tell rooms apart.
	 *
	 * @param string   $purpose What the name is for.
	 * @param string[] $fields  What it is made of.
	 * @return string
	 */
	private static function derived( string $purpose, array $fields ): string {
		$input = $purpose;
		foreach ( $fields as $field ) {
			$input .= strlen( $field ) . ':' . $field . ',';
		}
		return Base64url::encode( hash( 'sha256', $input, true ) );
	}

	public function test_room_names_are_derived_as_published(): void {
		foreach ( self::vectors()['rooms'] as $room ) {
			$fields = array( $room['site'], $room['meeting'], $room['group'] ?? '' );
			$this->assertSame( $room['name'], 'r_' . self::derived( 'meetbridge-room-v1', $fields ) );
		}
	}

	public function test_identities_are_derived_as_published(): void {
		foreach ( self::vectors()['identities'] as $one ) {
			$this->assertSame( $one['identity'], 'p_' . self::derived( 'meetbridge-person-v1', array( $one['site'], $one['person'] ) ) );
		}
	}
}
