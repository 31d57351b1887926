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
 * Compact JWS with alg EdDSA (RFC 7515, RFC 8037): the one signature that crosses the border to the bridge.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class jws {
    /** @var int the longest that is read, in characters */
    private const LONGEST = 16384;

    /**
     * Signs bytes that are JSON already.
     *
     * @param string $header the protected header as JSON
     * @param string $payload the claims as JSON
     * @param string $secretkey Sodium's Ed25519 secret key, 64 bytes
     * @return string the compact form
     */
    public static function sign(string $header, string $payload, string $secretkey): string {
        $input = base64url::encode($header) . '.' . base64url::encode($payload);
        return $input . '.' . base64url::encode(sodium_crypto_sign_detached($input, $secretkey));
    }

    /**
     * Reads the protected header without trusting it, to find the key that must have signed.
     *
     * @param string $jws compact form
     * @return array|null header members, or null where this is no EdDSA signature
     */
    public static function header(string $jws): ?array {
        if (strlen($jws) > self::LONGEST || !preg_match('/^[\w-]+\.[\w-]+\.[\w-]+$/D', $jws)) {
            return null;
        }
        $header = json_decode((string) base64url::decode(strstr($jws, '.', true)), true, 8);
        return is_array($header) && ($header['alg'] ?? null) === 'EdDSA' && !isset($header['crit']) ? $header : null;
    }

    /**
     * Reads the claims of a signature made with the given key.
     *
     * @param string $jws compact form
     * @param string $publickey Ed25519 public key, 32 bytes
     * @return array|null the claims, or null where the signature or the payload is not good
     */
    public static function verify(string $jws, string $publickey): ?array {
        $parts = explode('.', $jws);
        if (count($parts) !== 3 || strlen($publickey) !== SODIUM_CRYPTO_SIGN_PUBLICKEYBYTES) {
            return null;
        }
        $signature = base64url::decode($parts[2]);
        if ($signature === null || strlen($signature) !== SODIUM_CRYPTO_SIGN_BYTES) {
            return null;
        }
        if (!sodium_crypto_sign_verify_detached($signature, $parts[0] . '.' . $parts[1], $publickey)) {
            return null;
        }
        $claims = json_decode((string) base64url::decode($parts[1]), true, 16);
        return is_array($claims) ? $claims : null;
    }
}
