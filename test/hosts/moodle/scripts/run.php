<?php
/**
 * Runs PHP inside the site: order {code, order}; the code is the body of a function that has `$order`, and answers what it
 * returns.
 */

require(__DIR__ . '/begin.php');
require_once($CFG->libdir . '/adminlib.php');
require_once($CFG->dirroot . '/course/lib.php');

$body = static function ($order) {
    global $CFG, $DB, $USER, $PAGE, $OUTPUT, $SITE;
    return eval(func_get_arg(1));
};
meetbridge_answer($body($order['order'], $order['code']));
