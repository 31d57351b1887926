<?php
/**
 * Makes a new Moodle fit for browser tests: order {users: [{login, password, firstname, lastname, email, role?}]}; a role is one
 * of the whole site.
 */

require(__DIR__ . '/begin.php');
require_once($CFG->libdir . '/filterlib.php');
require_once($CFG->dirroot . '/user/lib.php');

// Tours cover the page, MathJax comes from another server, and a new site asks its administrator to register.
$DB->set_field('tool_usertours_tours', 'enabled', 0);
\tool_usertours\cache::notify_tour_change();
filter_set_global_state('mathjaxloader', TEXTFILTER_DISABLED);
unset_config('registrationpending');
set_config('enablegravatar', 0);
set_config('sendcoursewelcomemessage', 0, 'enrol_manual');
set_config('timezone', 'Europe/Berlin');

foreach ($order['users'] as $user) {
    if ($user['login'] === 'admin') {
        continue;
    }
    $id = user_create_user([
        'username' => $user['login'],
        'password' => $user['password'],
        'firstname' => $user['firstname'],
        'lastname' => $user['lastname'],
        'email' => $user['email'],
        'confirmed' => 1,
        'mnethostid' => $CFG->mnet_localhost_id,
    ]);
    if (isset($user['role'])) {
        $role = $DB->get_field('role', 'id', ['shortname' => $user['role']], MUST_EXIST);
        role_assign($role, $id, \context_system::instance());
    }
}
meetbridge_answer(['release' => $CFG->release]);
