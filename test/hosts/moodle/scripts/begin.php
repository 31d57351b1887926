<?php
/**
 * What every script here begins with: reads its order (JSON on standard input), wakes the site up, acts as its administrator,
 * and offers `meetbridge_answer()` for the result.
 */

define('CLI_SCRIPT', true);

$order = json_decode(stream_get_contents(STDIN), true, 64, JSON_THROW_ON_ERROR);

require(getenv('MEETBRIDGE_MOODLE_SITE') . '/config.php');

\core\session\manager::set_user(get_admin());

/**
 * Ends the script with its result, told apart from whatever else was printed.
 *
 * @param mixed $result Anything JSON can hold.
 */
function meetbridge_answer($result): void {
    echo "\n<<<", json_encode($result, JSON_THROW_ON_ERROR), ">>>\n";
    exit(0);
}
