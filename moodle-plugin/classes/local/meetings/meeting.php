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

namespace mod_meetbridge\local\meetings;

use cm_info;
use context_module;
use mod_meetbridge\local\keys\base64url;
use stdClass;

/**
 * One meeting: the teacher's settings, and where in the course it stands.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting {
    /** @var string those moderate who may, by their capability */
    public const BY_CAPABILITY = 'capability';

    /** @var string those moderate who are named, and nobody else */
    public const BY_NAME = 'people';

    /** @var string[] who waits until a moderator lets them in */
    public const WAITING_ROOMS = ['nobody', 'guests', 'everybody'];

    /** @var string[] how a meeting is encrypted */
    public const ENCRYPTIONS = ['none', 'bridge', 'own'];

    /** @var string[] what can be withheld from attendees */
    public const RESTRICTIONS = ['microphone', 'camera', 'screen_share', 'chat', 'private_chat', 'reactions', 'files'];

    /** @var context_module where it stands */
    public readonly context_module $context;

    /** @var stdClass row of the meetbridge table; what teachers may not change is as the site has it */
    public readonly stdClass $record;

    /** @var int[]|null the users named as moderators, once they were asked for */
    private ?array $named = null;

    /**
     * Puts the two together.
     *
     * @param stdClass $record row of the meetbridge table
     * @param cm_info $cm its course module
     */
    public function __construct(
        stdClass $record,
        /** @var cm_info its course module */
        public readonly cm_info $cm,
    ) {
        $this->record = options::applied($record);
        $this->context = context_module::instance($cm->id);
    }

    /**
     * The meeting of a course module.
     *
     * @param int $cmid course module id
     * @param int $userid for whom visibility counts; 0 for the current user
     * @return self
     * @throws \dml_missing_record_exception|\moodle_exception where there is none
     */
    public static function from_cmid(int $cmid, int $userid = 0): self {
        global $DB;
        [, $cm] = get_course_and_cm_from_cmid($cmid, 'meetbridge', 0, $userid);
        return new self($DB->get_record('meetbridge', ['id' => $cm->instance], '*', MUST_EXIST), $cm);
    }

    /**
     * The meeting of an instance.
     *
     * @param int $id instance id
     * @return self
     * @throws \moodle_exception where there is none
     */
    public static function from_instance(int $id): self {
        global $DB;
        [, $cm] = get_course_and_cm_from_instance($id, 'meetbridge');
        return new self($DB->get_record('meetbridge', ['id' => $id], '*', MUST_EXIST), $cm);
    }

    /**
     * The id a new meeting gets for the bridge: random, so that a copy or a restored one never meets the original.
     *
     * @return string
     */
    public static function new_room(): string {
        return 'm_' . base64url::random(24);
    }

    /**
     * Its name as plain words.
     *
     * @return string
     */
    public function title(): string {
        $title = format_string($this->record->name, true, ['context' => $this->context]);
        return \core_text::substr(html_entity_decode(strip_tags($title), ENT_QUOTES, 'UTF-8'), 0, 200);
    }

    /**
     * When it opens, epoch seconds.
     *
     * @return int|null null for always
     */
    public function opens_at(): ?int {
        return (int) $this->record->opensat ?: null;
    }

    /**
     * When it closes, epoch seconds.
     *
     * @return int|null null for never
     */
    public function closes_at(): ?int {
        return (int) $this->record->closesat ?: null;
    }

    /**
     * Where it stands in its time.
     *
     * @param int $now epoch seconds
     * @return phase
     */
    public function phase(int $now): phase {
        return phase::at($this->opens_at(), $this->closes_at(), $now);
    }

    /**
     * What attendees may not do.
     *
     * @return string[] of RESTRICTIONS
     */
    public function restricted(): array {
        return array_values(array_intersect(self::RESTRICTIONS, explode(',', (string) $this->record->restricted)));
    }

    /**
     * The settings as they travel with every assertion.
     *
     * @return array
     */
    public function settings(): array {
        $settings = [
            'guests' => (bool) $this->record->guests,
            'startMuted' => (bool) $this->record->startmuted,
            'attendeesShareScreen' => (bool) $this->record->attendeesshare,
            'waitingRoom' => $this->record->waitingroom,
            'encryption' => $this->record->encryption,
            'restricted' => $this->restricted(),
        ];
        return (int) $this->record->maxpeople > 0 ? $settings + ['maxPeople' => (int) $this->record->maxpeople] : $settings;
    }

    /**
     * The users who are named as moderators.
     *
     * @return int[]
     */
    public function named_moderators(): array {
        global $DB;
        $this->named ??= array_map(
            'intval',
            $DB->get_fieldset_select('meetbridge_moderator', 'userid', 'meetbridge = ?', [$this->record->id]),
        );
        return $this->named;
    }
}
