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

namespace mod_meetbridge\form;

/**
 * Tests of the form in which a guest link is made.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guest_link_form_test extends \advanced_testcase {
    /**
     * What the form takes and what it does not.
     *
     * @return array[] groups, what was filled in, and the fields that are wrong
     */
    public static function fillings(): array {
        $groups = [5 => 'Red'];
        return [
            'without limits' => [[], ['maxuses' => 0], []],
            'for ten, until tomorrow' => [[], ['maxuses' => 10, 'expiresat' => time() + DAYSECS], []],
            'until yesterday' => [[], ['maxuses' => 0, 'expiresat' => time() - DAYSECS], ['expiresat']],
            'for fewer than nobody' => [[], ['maxuses' => -1], ['maxuses']],
            'for more than the table holds' => [[], ['maxuses' => 99999999999], ['maxuses']],
            'for a group' => [$groups, ['maxuses' => 0, 'groupid' => 5], []],
            'for a group of others' => [$groups, ['maxuses' => 0, 'groupid' => 6], ['groupid']],
            'for no group, where there are groups' => [$groups, ['maxuses' => 0], ['groupid']],
        ];
    }

    /**
     * A link is for the future, for a number of people, and for a group of whoever makes it.
     *
     * @dataProvider fillings
     * @covers \mod_meetbridge\form\guest_link_form
     * @param string[] $groups group id to name
     * @param array $data what was filled in
     * @param string[] $wrong names of the fields that are wrong
     */
    public function test_what_is_filled_in_is_judged(array $groups, array $data, array $wrong): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $form = new guest_link_form(null, ['cmid' => 1, 'groups' => $groups]);

        $this->assertSame($wrong, array_keys($form->validation(['label' => 'Parents'] + $data, [])));
    }
}
