<?php
/**
 * Fills a course with students who never log in: order {course, count}; gives the user ids.
 */
require_once($CFG->dirroot . '/user/lib.php');

$course = get_course($order['course']);
$instance = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
$role = $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
$enrol = enrol_get_plugin('manual');
$ids = [];
for ($number = 1; $number <= $order['count']; $number++) {
    $ids[] = $id = user_create_user([
        'username' => sprintf('student%04d', $number),
        'auth' => 'nologin',
        'firstname' => "Student {$number}",
        'lastname' => 'of Many',
        'email' => "student{$number}@example.org",
        'confirmed' => 1,
        'mnethostid' => $CFG->mnet_localhost_id,
    ], false, false);
    $enrol->enrol_user($instance, $id, $role);
}

return $ids;
