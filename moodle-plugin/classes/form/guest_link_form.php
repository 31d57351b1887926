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

use moodleform;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form in which a guest link is made.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class guest_link_form extends moodleform {
    /** @var int the most people one link lets in, where a number is given */
    private const MOST = 100000;

    /**
     * Its fields. The form's data: cmid, and groups as id to name, empty where the meeting has none.
     */
    protected function definition() {
        $form = $this->_form;
        $form->addElement('hidden', 'id', $this->_customdata['cmid']);
        $form->setType('id', PARAM_INT);
        $form->addElement('header', 'newlink', get_string('guests_new', 'mod_meetbridge'));

        $form->addElement('text', 'label', get_string('guests_label', 'mod_meetbridge'), ['size' => 48, 'maxlength' => 255]);
        $form->setType('label', PARAM_TEXT);
        $form->addRule('label', get_string('maximumchars', '', 255), 'maxlength', 255, 'client');
        $form->addHelpButton('label', 'guests_label', 'mod_meetbridge');

        if ($this->_customdata['groups']) {
            $form->addElement('select', 'groupid', get_string('group'), $this->_customdata['groups']);
        }
        $form->addElement('date_time_selector', 'expiresat', get_string('guests_expires', 'mod_meetbridge'), ['optional' => true]);
        $form->setDefault('expiresat', usergetmidnight(time()) + 2 * WEEKSECS);

        $form->addElement('text', 'maxuses', get_string('guests_maxuses', 'mod_meetbridge'), ['size' => 6]);
        $form->setType('maxuses', PARAM_INT);
        $form->setDefault('maxuses', 0);
        $form->addHelpButton('maxuses', 'guests_maxuses', 'mod_meetbridge');

        $this->add_action_buttons(false, get_string('guests_make', 'mod_meetbridge'));
    }

    /**
     * What is wrong with what was filled in.
     *
     * @param array $data field to value
     * @param array $files none
     * @return array field to words
     */
    public function validation($data, $files) {
        $errors = parent::validation($data, $files);
        if (!empty($data['expiresat']) && $data['expiresat'] <= time()) {
            $errors['expiresat'] = get_string('guests_error_expires', 'mod_meetbridge');
        }
        if ($data['maxuses'] < 0 || $data['maxuses'] > self::MOST) {
            $errors['maxuses'] = get_string('guests_error_maxuses', 'mod_meetbridge', self::MOST);
        }
        if ($this->_customdata['groups'] && !isset($this->_customdata['groups'][$data['groupid'] ?? 0])) {
            $errors['groupid'] = get_string('guests_error_group', 'mod_meetbridge');
        }
        return $errors;
    }
}
