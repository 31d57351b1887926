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

namespace mod_meetbridge;

use mod_meetbridge\local\meetings\meeting;

/**
 * The form in which a teacher sets a meeting up.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mod_form_test extends \advanced_testcase {
    /** @var string[] fields that Moodle's own part of the form always sends */
    private const MOODLE_OWN = ['cmidnumber' => '', 'availabilityconditionsjson' => '{"op":"&","c":[],"showc":[]}'];

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var \stdClass its teacher */
    private \stdClass $teacher;

    protected function setUp(): void {
        global $CFG;
        require_once($CFG->dirroot . '/course/modlib.php');
        require_once($CFG->dirroot . '/mod/meetbridge/mod_form.php');
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $this->teacher = $this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher');
        $this->setUser($this->teacher);
        $GLOBALS['PAGE']->set_course($this->course);
        $GLOBALS['PAGE']->set_url('/course/modedit.php');
    }

    /**
     * The form of a new meeting, as if a browser had sent it.
     *
     * @param array $sent fields
     * @return \mod_meetbridge_mod_form
     */
    private function sent(array $sent): \mod_meetbridge_mod_form {
        [$module, , $cw, $cm, $data] = prepare_new_moduleinfo_data($this->course, 'meetbridge', 0);
        $sent += [
            'name' => 'Seminar',
            'introeditor' => ['text' => '', 'format' => FORMAT_HTML, 'itemid' => file_get_unused_draft_itemid()],
        ] + self::MOODLE_OWN;
        $data->instance = '';
        $fields = (array) $data;
        unset($fields['introeditor']);
        \mod_meetbridge_mod_form::mock_submit($sent + $fields);
        $form = new \mod_meetbridge_mod_form($data, $cw->section, $cm, $this->course);
        $form->set_data($data);
        return $form;
    }

    /**
     * What the form says is wrong.
     *
     * @param array $sent fields
     * @return string[] field to reason
     */
    private function errors(array $sent): array {
        $form = $this->sent([]);
        $usual = ['name' => 'Seminar', 'modulename' => 'meetbridge', 'course' => $this->course->id];
        return $form->validation($sent + $usual + self::MOODLE_OWN + ['instance' => 0, 'coursemodule' => 0], []);
    }

    /**
     * A whole form becomes a meeting with everything that was chosen (scenarios 1 and 35).
     *
     * @covers \mod_meetbridge_mod_form
     * @covers \mod_meetbridge\form\meeting_fields
     * @covers \mod_meetbridge\local\meetings\upkeep
     */
    public function test_a_teacher_sets_a_meeting_up(): void {
        $form = $this->sent([
            'opensat' => ['enabled' => 1, 'day' => 1, 'month' => 3, 'year' => 2031, 'hour' => 9, 'minute' => 0],
            'closesat' => ['enabled' => 1, 'day' => 1, 'month' => 3, 'year' => 2031, 'hour' => 10, 'minute' => 30],
            'remindbefore' => ['enabled' => 1, 'number' => 10, 'timeunit' => MINSECS],
            'moderators' => meeting::BY_NAME,
            'namedmoderators' => [$this->teacher->id],
            'guests' => 1,
            'waitingroom' => 'everybody',
            'maxpeople' => 30,
            'startmuted' => 1,
            'attendeesshare' => 1,
            'restricted' => ['camera' => 1, 'files' => 1],
            'encryption' => 'bridge',
            'attendedminutes' => 20,
            'lateafter' => 3,
            'earlybefore' => 4,
            'grade' => ['modgrade_type' => 'point', 'modgrade_point' => '50'],
            'grademinutes' => 60,
            'grademethod' => 'all',
            'completion' => COMPLETION_TRACKING_AUTOMATIC,
            'completionunlocked' => 1,
            'completionminutesenabled' => 1,
            'completionminutes' => 45,
            'completionsessions' => 7,
        ]);
        $data = $form->get_data();
        $this->assertNotNull($data);
        $info = add_moduleinfo($data, $this->course, $form);
        $meeting = meeting::from_cmid((int) $info->coursemodule);

        $this->assertSame(90 * MINSECS, $meeting->closes_at() - $meeting->opens_at());
        $this->assertSame([(int) $this->teacher->id], $meeting->named_moderators());
        $this->assertEqualsCanonicalizing(['camera', 'files'], $meeting->restricted());
        $kept = (array) $meeting->record;
        $wanted = [
            'remindbefore' => 10 * MINSECS,
            'guests' => 1,
            'waitingroom' => 'everybody',
            'maxpeople' => 30,
            'startmuted' => 1,
            'attendeesshare' => 1,
            'encryption' => 'bridge',
            'attendedminutes' => 20,
            'lateafter' => 3,
            'earlybefore' => 4,
            'grade' => 50,
            'grademinutes' => 60,
            'grademethod' => 'all',
            'completionminutes' => 45,
            'completionpercent' => 0,
            'completionsessions' => 0,
        ];
        $this->assertEquals($wanted, array_intersect_key($kept, $wanted));
    }

    /**
     * What makes no sense is refused at its field (scenario 35).
     *
     * @param array $sent fields
     * @param string $field where the reason stands
     * @param string $reason its beginning
     * @covers \mod_meetbridge_mod_form
     * @covers \mod_meetbridge\form\completion_fields
     * @dataProvider nonsense
     */
    public function test_nonsense_is_refused_at_its_field(array $sent, string $field, string $reason): void {
        $errors = $this->errors($sent);

        $this->assertSame([$field], array_keys($errors));
        $this->assertStringStartsWith($reason, $errors[$field]);
    }

    /**
     * Fields, where the reason stands, how it begins.
     *
     * @return array
     */
    public static function nonsense(): array {
        $percent = ['completionpercentenabled' => 1, 'completionpercent' => 80];
        return [
            'closes before it opens' => [['opensat' => 200, 'closesat' => 100], 'closesat', 'The meeting has to close'],
            'closes when it opens' => [['opensat' => 200, 'closesat' => 200], 'closesat', 'The meeting has to close'],
            'a share of no time' => [$percent, 'completionpercentgroup', 'This rule needs'],
            'a share of half a time' => [$percent + ['opensat' => 200], 'completionpercentgroup', 'This rule needs'],
            'more than all of it' => [
                ['completionpercentenabled' => 1, 'completionpercent' => 101, 'opensat' => 1, 'closesat' => 2],
                'completionpercentgroup',
                'Give a number from 1',
            ],
            'no minutes' => [['completionminutesenabled' => 1, 'completionminutes' => 0], 'completionminutesgroup', 'Give a number'],
            'a grade for nothing' => [['grade' => 10, 'grademinutes' => 0], 'grademinutes', 'Give the minutes'],
            'less than nobody' => [['maxpeople' => -1], 'maxpeople', 'This number'],
            'more than the bridge takes' => [['maxpeople' => 10001], 'maxpeople', 'This number'],
            'nobody moderates' => [['moderators' => meeting::BY_NAME], 'namedmoderators', 'Name at least'],
        ];
    }

    /**
     * Only who is enrolled and may join can be named as moderator.
     *
     * @covers \mod_meetbridge\form\people_choice
     */
    public function test_only_the_enrolled_can_be_named(): void {
        $stranger = $this->getDataGenerator()->create_user(['firstname' => 'Eve']);
        $suspended = $this->getDataGenerator()->create_and_enrol($this->course, 'student', null, 'manual', 0, 0, ENROL_USER_SUSPENDED);
        $student = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['firstname' => 'Ada', 'lastname' => 'L.']);
        $named = fn($user) => ['moderators' => meeting::BY_NAME, 'namedmoderators' => [$user->id]];

        $this->assertSame([], $this->errors($named($student)));
        $this->assertArrayHasKey('namedmoderators', $this->errors($named($stranger)));
        $this->assertArrayHasKey('namedmoderators', $this->errors($named($suspended)));

        $choice = new form\people_choice(\context_course::instance($this->course->id));
        $this->assertSame('Ada L.', $choice->name((int) $student->id));
        $this->assertFalse($choice->name((int) $stranger->id));
    }

    /**
     * A meeting's form opens with what was chosen.
     *
     * @covers \mod_meetbridge_mod_form
     */
    public function test_the_form_opens_with_what_was_chosen(): void {
        $instance = $this->getDataGenerator()->create_module('meetbridge', [
            'course' => $this->course->id,
            'restricted' => ['chat'],
            'moderators' => meeting::BY_NAME,
            'namedmoderators' => [$this->teacher->id],
            'completion' => COMPLETION_TRACKING_AUTOMATIC,
            'completionsessions' => 3,
        ]);
        [$cm, , , $data, $cw] = get_moduleinfo_data(get_coursemodule_from_id('meetbridge', $instance->cmid), $this->course);
        $form = new \mod_meetbridge_mod_form($data, $cw->section, $cm, $this->course);
        $form->set_data($data);
        $html = $form->render();

        $ticked = fn($name) => preg_match('/<input[^>]*name="' . preg_quote($name) . '"[^>]*type="checkbox"[^>]*checked|'
            . '<input[^>]*type="checkbox"[^>]*name="' . preg_quote($name) . '"[^>]*checked/s', $html) === 1;
        $this->assertTrue($ticked('restricted[chat]'));
        $this->assertFalse($ticked('restricted[camera]'));
        $this->assertTrue($ticked('completionsessionsenabled'));
        $this->assertFalse($ticked('completionminutesenabled'));
        $this->assertStringContainsString(fullname($this->teacher), $html);
    }

    /**
     * What the administrator has locked stays as it is, whatever the form is sent.
     *
     * @covers \mod_meetbridge\form\meeting_fields
     */
    public function test_a_locked_option_cannot_be_changed_in_the_form(): void {
        foreach (local\meetings\options::names() as $name) {
            set_config($name . '_locked', 1, 'mod_meetbridge');
        }
        set_config('restricted', 'camera', 'mod_meetbridge');
        $form = $this->sent([
            'guests' => 1,
            'waitingroom' => 'nobody',
            'startmuted' => 1,
            'restricted' => ['chat' => 1],
            'encryption' => 'own',
            'lateafter' => 50,
            'remindbefore' => ['enabled' => 1, 'number' => 10, 'timeunit' => MINSECS],
        ]);

        $data = $form->get_data();
        $this->assertEquals(
            [0, 'guests', 0, ['camera'], 'none', 5],
            [$data->guests, $data->waitingroom, $data->startmuted, $data->restricted, $data->encryption, $data->lateafter],
        );
        $this->assertEquals(0, $data->remindbefore);
        $this->assertStringContainsString('Set by the administrator', $form->render());
    }

    /**
     * A site's own defaults of completion may hold the rules, under the names of that page.
     *
     * @covers \mod_meetbridge\form\completion_fields
     */
    public function test_the_rules_stand_on_the_page_of_defaults(): void {
        $this->setAdminUser();
        $module = (object) ['id' => get_coursemodule_from_id('', $this->getDataGenerator()
            ->create_module('meetbridge', ['course' => $this->course->id])->cmid)->module, 'name' => 'meetbridge'];
        $manager = new \core_completion\manager($this->course->id);
        $manager->apply_default_completion((object) [
            'id' => $this->course->id,
            'modids' => [$module->id],
            'modules' => [$module->id => 1],
            'completion_meetbridge' => COMPLETION_TRACKING_AUTOMATIC,
            'completionminutes_meetbridge' => 25,
            'completionminutesenabled_meetbridge' => 1,
        ], true, '_meetbridge');

        [, , , , $data] = prepare_new_moduleinfo_data($this->course, 'meetbridge', 0);
        $this->assertEquals(25, $data->completionminutes);
        $this->assertTrue(form\completion_fields::any(
            ['completionminutesenabled_meetbridge' => 1, 'completionminutes_meetbridge' => 25],
            '_meetbridge',
        ));
        $this->assertFalse(form\completion_fields::any(['completionminutes_meetbridge' => 25], '_meetbridge'));
    }
}
