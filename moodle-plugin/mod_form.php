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

/**
 * The form in which a teacher sets a meeting up.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/course/moodleform_mod.php');

use mod_meetbridge\form\completion_fields;
use mod_meetbridge\form\meeting_fields;
use mod_meetbridge\form\people_choice;
use mod_meetbridge\form\restricted_field;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\options;

/**
 * The form in which a teacher sets a meeting up.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_meetbridge_mod_form extends moodleform_mod {
    /**
     * Its fields.
     */
    public function definition() {
        $form = $this->_form;
        $form->addElement('header', 'general', get_string('general', 'form'));
        $form->addElement('text', 'name', get_string('name'), ['size' => 64]);
        $form->setType('name', PARAM_TEXT);
        $form->addRule('name', null, 'required', null, 'client');
        $form->addRule('name', get_string('maximumchars', '', 255), 'maxlength', 255, 'client');
        $this->standard_intro_elements();

        $fields = new meeting_fields($form);
        $fields->timing();
        $fields->people($this->context, (int) $this->get_course()->id);
        $fields->inside();
        $fields->attendance();
        $this->standard_grading_coursemodule_elements();
        $fields->grading();
        $this->standard_coursemodule_elements();
        $this->add_action_buttons();
    }

    /**
     * The rules of completion.
     *
     * @return string[] names of their groups
     */
    public function add_completion_rules() {
        return completion_fields::add($this->_form, $this->get_suffix());
    }

    /**
     * Whether one of these rules is chosen.
     *
     * @param array $data what the form holds
     * @return bool
     */
    public function completion_rule_enabled($data) {
        return completion_fields::any($data, $this->get_suffix());
    }

    /**
     * What the form starts with, from what is kept.
     *
     * @param array $values changed in place
     */
    public function data_preprocessing(&$values) {
        parent::data_preprocessing($values);
        $values = completion_fields::filled($values, $this->get_suffix());
        if (isset($values['restricted']) && is_string($values['restricted'])) {
            $values['restricted'] = restricted_field::boxes($values['restricted']);
        }
        if ($this->get_coursemodule() !== null && $this->get_instance()) {
            $values['namedmoderators'] = meeting::from_instance((int) $this->get_instance())->named_moderators();
        }
    }

    /**
     * What is kept, from what the form gives.
     *
     * @param stdClass $data changed in place
     */
    public function data_postprocessing($data) {
        parent::data_postprocessing($data);
        completion_fields::settle($data, $this->get_suffix());
        if (isset($data->restricted)) {
            $data->restricted = restricted_field::listed((array) $data->restricted);
        }
        if (isset($data->moderators) && $data->moderators !== meeting::BY_NAME) {
            $data->namedmoderators = [];
        }
    }

    /**
     * What is wrong with it.
     *
     * @param array $data what the form holds
     * @param array $files none
     * @return string[] field to reason
     */
    public function validation($data, $files) {
        $opensat = (int) ($data['opensat'] ?? 0);
        $closesat = (int) ($data['closesat'] ?? 0);
        $errors = parent::validation($data, $files)
            + completion_fields::errors($data, $opensat && $closesat, $this->get_suffix());
        if ($opensat && $closesat && $closesat <= $opensat) {
            $errors['closesat'] = get_string('error_closesfirst', 'mod_meetbridge');
        }
        foreach (['maxpeople', 'attendedminutes', 'lateafter', 'earlybefore', 'remindbefore'] as $name) {
            if ((int) ($data[$name] ?? 0) !== min(max((int) ($data[$name] ?? 0), 0), options::most($name))) {
                $errors[$name] = get_string('error_range', 'mod_meetbridge');
            }
        }
        if (($data['grademinutes'] ?? 0) < 0 || ($data['grademinutes'] ?? 0) > 99999) {
            $errors['grademinutes'] = get_string('error_range', 'mod_meetbridge');
        }
        if (!empty($data['grade']) && empty($data['grademinutes'])) {
            $errors['grademinutes'] = get_string('error_grademinutes', 'mod_meetbridge');
        }
        return $errors + $this->errors_of_moderators($data);
    }

    /**
     * What is wrong with who is named as moderator.
     *
     * @param array $data what the form holds
     * @return string[] field to reason
     */
    private function errors_of_moderators(array $data): array {
        if (($data['moderators'] ?? '') !== meeting::BY_NAME) {
            return [];
        }
        $named = array_map('intval', (array) ($data['namedmoderators'] ?? []));
        if (!$named) {
            return ['namedmoderators' => get_string('error_nobodynamed', 'mod_meetbridge')];
        }
        $strangers = (new people_choice($this->context))->strangers($named);
        return $strangers ? ['namedmoderators' => get_string('error_notenrolled', 'mod_meetbridge')] : [];
    }
}
