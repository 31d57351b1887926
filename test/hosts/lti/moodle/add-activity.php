<?php
/**
 * Adds an activity of a tool to a course: order {course, tool, name, container, fields}.
 */
require_once($CFG->dirroot . '/mod/lti/locallib.php');
require_once($CFG->libdir . '/testing/generator/lib.php');

$made = (new testing_data_generator())->create_module('lti', $order['fields'] + [
    'course' => $order['course'],
    'typeid' => $order['tool'],
    'name' => $order['name'],
    // The generator's own values would take the place of the tool's.
    'resourcekey' => '',
    'password' => '',
    'launchcontainer' => constant('LTI_LAUNCH_CONTAINER_' . $order['container']),
]);

return [
    'id' => (int) $made->id,
    'cmid' => (int) $made->cmid,
    'url' => "{$CFG->wwwroot}/mod/lti/view.php?id={$made->cmid}",
    'launch' => "{$CFG->wwwroot}/mod/lti/launch.php?id={$made->cmid}",
];
