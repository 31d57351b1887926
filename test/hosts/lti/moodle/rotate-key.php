<?php
/**
 * Gives the site another key to sign launches with, as an administrator may who has lost trust in the old one.
 */
require_once($CFG->dirroot . '/mod/lti/upgradelib.php');

unset_config('privatekey', 'mod_lti');
$problem = mod_lti_verify_private_key();
if ($problem !== '') {
    throw new moodle_exception('error', '', '', null, $problem);
}

return get_config('mod_lti', 'kid');
