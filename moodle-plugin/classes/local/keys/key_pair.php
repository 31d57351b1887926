<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace mod_meetbridge\local\keys;

/**
 * An Ed25519 key pair; the private half never leaves it.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class key_pair {
    /** @var string Sodium's secret key, 64 bytes */
    private string $secret;

    /** @var string the public half, 32 bytes */
    private string $public;

    /**
     * Makes the pair that belongs to a seed.
     *
     * @param string $seed 32 bytes (RFC 8032 section 5.1.5)
     */
    public function __construct(#[\SensitiveParameter] string $seed) {
        $pair = sodium_crypto_sign_seed_keypair($seed);
        $this->secret = sodium_crypto_sign_secretkey($pair);
        $this->public = sodium_crypto_sign_publickey($pair);
    }

    /**
     * The public half as a JSON Web Key (RFC 8037 section 2).
     *
     * @return string[] kty, crv, x
     */
    public function public_jwk(): array {
        return ['kty' => 'OKP', 'crv' => 'Ed25519', 'x' => base64url::encode($this->public)];
    }

    /**
     * The key's name: its thumbprint (RFC 7638).
     *
     * @return string
     */
    public function kid(): string {
        return self::thumbprint($this->public_jwk()['x']);
    }

    /**
     * The thumbprint of a public Ed25519 key.
     *
     * @param string $x the key in base64url
     * @return string
     */
    public static function thumbprint(string $x): string {
        return base64url::encode(hash('sha256', '{"crv":"Ed25519","kty":"OKP","x":"' . $x . '"}', true));
    }

    /**
     * Signs claims.
     *
     * @param string $type the typ header, which says what the signature is for
     * @param array $claims claims
     * @param array $more further header members
     * @return string compact JWS
     */
    public function sign(string $type, array $claims, array $more = []): string {
        $header = ['alg' => 'EdDSA', 'typ' => $type, 'kid' => $this->kid()] + $more;
        return jws::sign(self::json($header), self::json($claims), $this->secret);
    }

    /**
     * Keeps the secret out of dumps and logs.
     *
     * @return array
     */
    public function __debugInfo(): array {
        return ['kid' => $this->kid()];
    }

    /**
     * JSON as it is signed.
     *
     * @param array $value value
     * @return string
     */
    private static function json(array $value): string {
        return json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }
}
