<?php
/**
 * Puts people, courses, groups and activities into a site, all by their names: see `Seed` in seed.ts.
 */

require(__DIR__ . '/begin.php');
require_once($CFG->libdir . '/testing/generator/lib.php');
require_once($CFG->dirroot . '/user/lib.php');
require_once($CFG->dirroot . '/group/lib.php');

$generator = new testing_data_generator();
$userid = static fn(string $login): int =>
    (int) $DB->get_field('user', 'id', ['username' => $login], MUST_EXIST);

foreach ($order['config'] ?? [] as $setting) {
    set_config($setting['name'], $setting['value'], $setting['plugin'] ?? null);
}
foreach ($order['users'] ?? [] as $user) {
    $generator->create_user($user);
}

$courses = [];
foreach ($order['courses'] ?? [] as $wanted) {
    $fields = array_diff_key($wanted, array_flip(['people', 'groups', 'groupings', 'modules']));
    $course = $generator->create_course($fields + ['fullname' => $wanted['shortname'], 'enablecompletion' => 1]);
    foreach ($wanted['people'] ?? [] as $login => $role) {
        $generator->enrol_user($userid($login), $course->id, $role);
    }
    $groups = [];
    foreach ($wanted['groups'] ?? [] as $name => $members) {
        $groups[$name] = (int) $generator->create_group(['courseid' => $course->id, 'name' => $name])->id;
        foreach ($members as $login) {
            groups_add_member($groups[$name], $userid($login));
        }
    }
    $groupings = [];
    foreach ($wanted['groupings'] ?? [] as $name => $members) {
        $groupings[$name] = (int) $generator->create_grouping(['courseid' => $course->id, 'name' => $name])->id;
        foreach ($members as $group) {
            groups_assign_grouping($groupings[$name], $groups[$group]);
        }
    }
    $modules = [];
    foreach ($wanted['modules'] ?? [] as $module) {
        if (isset($module['grouping'])) {
            $module['groupingid'] = $groupings[$module['grouping']];
        }
        $type = $module['type'];
        unset($module['type'], $module['grouping']);
        $made = $generator->create_module($type, $module + ['course' => $course->id]);
        $modules[$made->name] = [
            'id' => (int) $made->id,
            'cmid' => (int) $made->cmid,
            'url' => "{$CFG->wwwroot}/mod/{$type}/view.php?id={$made->cmid}",
        ];
    }
    $courses[$wanted['shortname']] = [
        'id' => (int) $course->id,
        'url' => "{$CFG->wwwroot}/course/view.php?id={$course->id}",
        'groups' => (object) $groups,
        'groupings' => (object) $groupings,
        'modules' => (object) $modules,
    ];
}
meetbridge_answer(['courses' => (object) $courses]);
