<?php
/**
 * Adds the plugins that are new to a test site which Moodle's own `util.php --install` has made, a matter of seconds where a
 * new installation takes a minute.
 */

define('IGNORE_COMPONENT_CACHE', true);
define('CACHE_DISABLE_ALL', true);
define('PHPUNIT_UTIL', true);

$web = getenv('MEETBRIDGE_MOODLE_SITE');
require_once($web . '/lib/clilib.php');
require_once($web . '/lib/phpunit/bootstraplib.php');
require_once($web . '/lib/testing/lib.php');
require($web . '/vendor/autoload.php');
require($web . '/lib/phpunit/bootstrap.php');
require_once($CFG->libdir . '/adminlib.php');
require_once($CFG->libdir . '/upgradelib.php');
require_once($CFG->libdir . '/installlib.php');

initialise_cfg(); // Moodle leaves this out where there is a plugin that the database does not know.
upgrade_noncore(true);
upgrade_finished();
admin_apply_default_settings(null, false);
$DB->delete_records('task_adhoc', ['classname' => '\\core\\task\\build_installed_themes_task']); // Slow, and no test looks.
while ($task = \core\task\manager::get_next_adhoc_task(time())) {
    $task->execute();
    \core\task\manager::adhoc_task_complete($task);
}
// Moodle keeps to itself how it remembers the state that every test begins with.
(static function (): void {
    phpunit_util::store_versions_hash();
    phpunit_util::store_database_state();
})->bindTo(null, phpunit_util::class)();
[$code, $message] = phpunit_util::testing_ready_problem();
if ($code) {
    throw new RuntimeException("The test site is not ready ({$code}): {$message}");
}
echo "\n<<<", json_encode(['ready' => true]), ">>>\n";
