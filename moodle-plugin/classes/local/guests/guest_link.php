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

namespace mod_meetbridge\local\guests;

use mod_meetbridge\local\keys\derivation;
use moodle_url;
use stdClass;

/**
 * A way in for people without an account: whoever holds the whole address may come, while it is good.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_link {
    /** @var string it lets people in */
    public const GOOD = 'good';

    /** @var string somebody has taken it back */
    public const REVOKED = 'revoked';

    /** @var string its time is over */
    public const EXPIRED = 'expired';

    /** @var string it has let in as many as it may */
    public const USED_UP = 'usedup';

    /**
     * Takes the row.
     *
     * @param stdClass $record row of the meetbridge_guestlink table
     */
    public function __construct(
        /** @var stdClass row of the meetbridge_guestlink table */
        public readonly stdClass $record,
    ) {
    }

    /**
     * Where it stands.
     *
     * @param int $now epoch seconds
     * @return string GOOD, REVOKED, EXPIRED or USED_UP
     */
    public function state(int $now): string {
        $expires = (int) $this->record->expiresat;
        $most = (int) $this->record->maxuses;
        return match (true) {
            (int) $this->record->revokedat > 0 => self::REVOKED,
            $expires > 0 && $now >= $expires => self::EXPIRED,
            $most > 0 && (int) $this->record->uses >= $most => self::USED_UP,
            default => self::GOOD,
        };
    }

    /**
     * Whether somebody has the whole address.
     *
     * @param string $secret what they gave
     * @return bool
     */
    public function opens_with(#[\SensitiveParameter] string $secret): bool {
        return hash_equals($this->secret(), $secret);
    }

    /**
     * The address to hand on. The secret stands behind the #: browsers send that part to no server.
     *
     * @return moodle_url
     */
    public function address(): moodle_url {
        return new moodle_url('/mod/meetbridge/guest.php', ['link' => $this->record->id], $this->secret());
    }

    /**
     * The secret: derived, so that neither the table nor a backup of the database alone opens a meeting.
     *
     * @return string 43 characters of base64url
     */
    private function secret(): string {
        return derivation::of('guestlink', $this->record->nonce);
    }
}
