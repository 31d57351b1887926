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

namespace mod_meetbridge\local\people;

use stdClass;

/**
 * Somebody with an account here, as the others in a meeting see them.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account {
    /**
     * What the site tells about them: name, and picture and language where the site's settings say so.
     *
     * @param stdClass $user row of the user table
     * @param \context $context where the name is shown
     * @return array the person of an assertion
     */
    public static function person(stdClass $user, \context $context): array {
        $name = person_name::clean(fullname($user, has_capability('moodle/site:viewfullnames', $context)));
        $person = ['name' => $name !== '' ? $name : get_string('member', 'mod_meetbridge'), 'guest' => false];
        $avatar = get_config('mod_meetbridge', 'sendpicture') ? self::picture($user) : null;
        $locale = get_config('mod_meetbridge', 'sendlanguage') ? self::language() : null;
        return $person + array_filter(['avatar' => $avatar, 'locale' => $locale]);
    }

    /**
     * The language the person reads now, as the web writes it.
     *
     * @return string such as "pt-BR"
     */
    public static function language(): string {
        $parts = explode('_', current_language());
        return isset($parts[1]) && strlen($parts[1]) === 2 ? $parts[0] . '-' . strtoupper($parts[1]) : $parts[0];
    }

    /**
     * The address of their picture, where this site serves one itself.
     *
     * @param stdClass $user row of the user table
     * @return string|null
     */
    private static function picture(stdClass $user): ?string {
        global $CFG, $PAGE;
        if (empty($user->picture) || (int) $user->picture <= 0) {
            return null;
        }
        $picture = new \user_picture($user);
        $picture->size = 100;
        $address = $picture->get_url($PAGE)->out(false);
        // A picture from elsewhere would tell that other server about everybody in the meeting.
        return str_starts_with($address, $CFG->wwwroot . '/') && strlen($address) <= 2048 ? $address : null;
    }
}
