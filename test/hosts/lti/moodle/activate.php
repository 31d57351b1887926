<?php
/**
 * What an administrator does to a tool that registered itself: activates it and shows it to those who add activities; order {id}.
 */
require_once($CFG->dirroot . '/mod/lti/locallib.php');

lti_set_state_for_type($order['id'], LTI_TOOL_STATE_CONFIGURED);
$DB->set_field('lti_types', 'coursevisible', LTI_COURSEVISIBLE_ACTIVITYCHOOSER, ['id' => $order['id']]);
foreach ($DB->get_records('lti_types_config', ['typeid' => $order['id'], 'name' => 'coursevisible']) as $setting) {
    $DB->set_field('lti_types_config', 'value', LTI_COURSEVISIBLE_ACTIVITYCHOOSER, ['id' => $setting->id]);
}

return null;
