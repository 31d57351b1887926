<?php
/**
 * Registers a tool as an administrator does by hand: order {name, tool, domain?, container, sendname, sendemail, custom}.
 */
require_once($CFG->dirroot . '/mod/lti/locallib.php');

$tool = $order['tool'];
$launch = "{$tool}/lti/launch";
$config = (object) [
    'lti_typename' => $order['name'],
    'lti_toolurl' => $launch,
    'lti_description' => '',
    'lti_ltiversion' => LTI_VERSION_1P3,
    'lti_keytype' => LTI_JWK_KEYSET,
    'lti_publickeyset' => "{$tool}/lti/jwks.json",
    'lti_initiatelogin' => "{$tool}/lti/login",
    'lti_redirectionuris' => $launch,
    'lti_customparameters' => $order['custom'],
    'lti_organizationid_default' => LTI_DEFAULT_ORGID_SITEID,
    'lti_coursevisible' => LTI_COURSEVISIBLE_ACTIVITYCHOOSER,
    'lti_contentitem' => 1,
    'lti_toolurl_ContentItemSelectionRequest' => $launch,
    'lti_launchcontainer' => constant('LTI_LAUNCH_CONTAINER_' . $order['container']),
    'lti_sendname' => $order['sendname'] ? LTI_SETTING_ALWAYS : LTI_SETTING_NEVER,
    'lti_sendemailaddr' => LTI_SETTING_NEVER,
    'lti_acceptgrades' => LTI_SETTING_ALWAYS,
    'lti_forcessl' => 0,
    'ltiservice_gradesynchronization' => 2,
    'ltiservice_memberships' => 1,
    'ltiservice_toolsettings' => 0,
];
$id = lti_add_type((object) ['state' => LTI_TOOL_STATE_CONFIGURED], $config);

return ['id' => (int) $id, 'clientId' => $DB->get_field('lti_types', 'clientid', ['id' => $id])];
