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

use mod_meetbridge\event\guest_link_created;
use mod_meetbridge\event\guest_link_revoked;
use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\meetings\meeting;

/**
 * Makes, finds, counts and revokes guest links.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_links {
    /** @var string their table */
    private const TABLE = 'meetbridge_guestlink';

    /**
     * Makes a link.
     *
     * @param meeting $meeting the meeting it leads to
     * @param int $groupid the group whose room it is; 0 where the meeting has no groups
     * @param string $label for whom it is
     * @param int $expiresat epoch seconds; 0 for never
     * @param int $maxuses how many people it lets in; 0 for no limit
     * @param int $now epoch seconds
     * @return guest_link
     */
    public static function make(
        meeting $meeting,
        int $groupid,
        string $label,
        int $expiresat,
        int $maxuses,
        int $now,
    ): guest_link {
        global $DB, $USER;
        $id = $DB->insert_record(self::TABLE, (object) [
            'meetbridge' => $meeting->record->id,
            'groupid' => $groupid,
            'label' => \core_text::substr(trim($label), 0, 255),
            'nonce' => base64url::random(32),
            'expiresat' => $expiresat,
            'maxuses' => $maxuses,
            'usermodified' => $USER->id,
            'timecreated' => $now,
            'timemodified' => $now,
        ]);
        guest_link_created::of($meeting, $id)->trigger();
        return self::find($id);
    }

    /**
     * The link of an id.
     *
     * @param int $id id
     * @return guest_link|null
     */
    public static function find(int $id): ?guest_link {
        global $DB;
        $record = $DB->get_record(self::TABLE, ['id' => $id]);
        return $record ? new guest_link($record) : null;
    }

    /**
     * The links of a meeting, the newest first.
     *
     * @param meeting $meeting the meeting
     * @param int[]|null $groups only those for these groups; null for all
     * @return guest_link[]
     */
    public static function of(meeting $meeting, ?array $groups): array {
        global $DB;
        $records = $DB->get_records(self::TABLE, ['meetbridge' => $meeting->record->id], 'timecreated DESC, id DESC');
        $seen = array_filter($records, fn($record) => $groups === null || in_array((int) $record->groupid, $groups, true));
        return array_values(array_map(fn($record) => new guest_link($record), $seen));
    }

    /**
     * Takes a link back: it lets nobody in any more.
     *
     * @param meeting $meeting the meeting it leads to
     * @param guest_link $link the link
     * @param int $now epoch seconds
     */
    public static function revoke(meeting $meeting, guest_link $link, int $now): void {
        global $DB;
        if ((int) $link->record->revokedat > 0) {
            return;
        }
        $DB->update_record(self::TABLE, (object) ['id' => $link->record->id, 'revokedat' => $now, 'timemodified' => $now]);
        guest_link_revoked::of($meeting, (int) $link->record->id)->trigger();
    }

    /**
     * Counts one more person, where the link still has room for them.
     *
     * @param guest_link $link the link
     * @return bool false where it was used up by others at the same moment
     */
    public static function count_use(guest_link $link): bool {
        global $DB;
        $id = $link->record->id;
        $transaction = $DB->start_delegated_transaction();
        // The update locks the row until the end: what is read after it is this caller's own number, and nobody else's.
        $DB->execute('UPDATE {' . self::TABLE . '} SET uses = uses + 1 WHERE id = ?', [$id]);
        $after = self::find($id);
        $most = (int) ($after->record->maxuses ?? 0);
        $isin = $after !== null && ($most === 0 || (int) $after->record->uses <= $most);
        if (!$isin) {
            $DB->execute('UPDATE {' . self::TABLE . '} SET uses = uses - 1 WHERE id = ?', [$id]);
        }
        $transaction->allow_commit();
        return $isin;
    }
}
