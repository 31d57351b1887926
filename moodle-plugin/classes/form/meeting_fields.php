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

use context;
use mod_meetbridge\local\meetings\meeting;
use mod_meetbridge\local\meetings\options;
use MoodleQuickForm;

/**
 * The fields of a meeting: its times, its people, what is done inside, how attendance counts.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_fields {
    /**
     * Keeps the form.
     *
     * @param MoodleQuickForm $form the form
     */
    public function __construct(
        /** @var MoodleQuickForm the form */
        private readonly MoodleQuickForm $form,
    ) {
    }

    /**
     * When it opens and closes, and whether people are reminded.
     */
    public function timing(): void {
        $this->header('timing', true);
        foreach (['opensat', 'closesat'] as $name) {
            $this->form->addElement('date_time_selector', $name, $this->label($name), ['optional' => true]);
            $this->form->addHelpButton($name, $name, 'mod_meetbridge');
        }
        $this->form->addElement('duration', 'remindbefore', $this->label('option_remindbefore'), ['optional' => true]);
        $this->form->hideIf('remindbefore', 'opensat[enabled]', 'notchecked');
        $this->option('remindbefore');
    }

    /**
     * Who moderates, who else may come, and who waits.
     *
     * @param context $context of the meeting, or of its course where it is new
     * @param int $courseid the course
     */
    public function people(context $context, int $courseid): void {
        $this->header('people');
        $this->form->addElement('select', 'moderators', $this->label('moderators'), [
            meeting::BY_CAPABILITY => $this->label('moderators_capability'),
            meeting::BY_NAME => $this->label('moderators_people'),
        ]);
        $this->form->setDefault('moderators', meeting::BY_CAPABILITY);
        $this->form->addHelpButton('moderators', 'moderators', 'mod_meetbridge');
        $this->form->addElement('autocomplete', 'namedmoderators', $this->label('namedmoderators'), [], [
            'multiple' => true,
            'ajax' => 'mod_meetbridge/people_picker',
            'data-courseid' => $courseid,
            'noselectionstring' => $this->label('namedmoderators_none'),
            'valuehtmlcallback' => fn($userid) => (new people_choice($context))->name((int) $userid),
        ]);
        $this->form->hideIf('namedmoderators', 'moderators', 'neq', meeting::BY_NAME);

        $this->form->addElement('advcheckbox', 'guests', $this->label('option_guests'));
        $this->option('guests');
        $this->form->addElement('select', 'waitingroom', $this->label('option_waitingroom'), self::choices('waitingroom'));
        $this->option('waitingroom');
        $this->number('maxpeople');
    }

    /**
     * What people do and may do in the meeting, and who else could follow it.
     */
    public function inside(): void {
        $this->header('inside');
        $this->form->addElement('advcheckbox', 'startmuted', $this->label('option_startmuted'));
        $this->option('startmuted');
        $this->form->addElement('advcheckbox', 'attendeesshare', $this->label('option_attendeesshare'));
        $this->option('attendeesshare');
        $boxes = array_map(
            fn($what, $label) => $this->form->createElement('advcheckbox', $what, '', $label),
            array_keys(self::choices('restricted')),
            self::choices('restricted'),
        );
        $this->form->addGroup($boxes, 'restricted', $this->label('option_restricted'), ' ');
        $this->option('restricted');
        $this->form->addElement('select', 'encryption', $this->label('option_encryption'), self::choices('encryption'));
        $this->option('encryption');
    }

    /**
     * From when on somebody attended, and who was late or left early.
     */
    public function attendance(): void {
        $this->header('attendance');
        $this->number('attendedminutes');
        $this->number('lateafter');
        $this->number('earlybefore');
    }

    /**
     * How the time of attendance becomes a grade; stands behind Moodle's own fields for grades.
     */
    public function grading(): void {
        $this->form->setDefault('grade', 0);
        $this->form->addElement('text', 'grademinutes', $this->label('grademinutes'), ['size' => 5, 'inputmode' => 'numeric']);
        $this->form->setType('grademinutes', PARAM_INT);
        $this->form->setDefault('grademinutes', 0);
        $this->form->addElement('select', 'grademethod', $this->label('grademethod'), [
            'share' => $this->label('grademethod_share'),
            'all' => $this->label('grademethod_all'),
        ]);
        $this->form->setDefault('grademethod', 'share');
        foreach (['grademinutes', 'grademethod'] as $name) {
            $this->form->addHelpButton($name, $name, 'mod_meetbridge');
            $this->form->hideIf($name, 'grade[modgrade_type]', 'eq', 'none');
        }
    }

    /**
     * The values an option may have, in words.
     *
     * @param string $name waitingroom, encryption or restricted
     * @return string[]
     */
    public static function choices(string $name): array {
        $values = match ($name) {
            'waitingroom' => meeting::WAITING_ROOMS,
            'encryption' => meeting::ENCRYPTIONS,
            'restricted' => meeting::RESTRICTIONS,
        };
        return array_combine($values, array_map(fn($value) => get_string("option_{$name}_{$value}", 'mod_meetbridge'), $values));
    }

    /**
     * Begins a part.
     *
     * @param string $name its name
     * @param bool $isopen whether it is unfolded from the start
     */
    private function header(string $name, bool $isopen = false): void {
        $this->form->addElement('header', $name . 'header', $this->label('form_' . $name));
        $this->form->setExpanded($name . 'header', $isopen);
    }

    /**
     * An option that is a whole number.
     *
     * @param string $name one of options::names()
     */
    private function number(string $name): void {
        $this->form->addElement('text', $name, $this->label('option_' . $name), ['size' => 5, 'inputmode' => 'numeric']);
        $this->form->setType($name, PARAM_INT);
        $this->option($name);
    }

    /**
     * Gives a field its help and the site's default, and locks it where teachers may not change it.
     *
     * @param string $name one of options::names()
     */
    private function option(string $name): void {
        $default = options::default($name);
        if ($name === 'restricted') {
            $default = restricted_field::boxes((string) $default);
        }
        $this->form->addHelpButton($name, 'option_' . $name, 'mod_meetbridge');
        $this->form->setDefault($name, $default);
        if (options::is_open($name)) {
            return;
        }
        $this->form->setConstant($name, $default);
        $element = $this->form->getElement($name);
        $element->freeze();
        $element->setLabel($element->getLabel() . ' ' . self::lock());
    }

    /**
     * The sign that the administrator has settled a field.
     *
     * @return string HTML
     */
    private static function lock(): string {
        global $OUTPUT;
        return $OUTPUT->pix_icon('t/locked', get_string('option_locked', 'mod_meetbridge'));
    }

    /**
     * A word of this plugin.
     *
     * @param string $name key
     * @return string
     */
    private function label(string $name): string {
        return get_string($name, 'mod_meetbridge');
    }
}
