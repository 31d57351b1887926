<?php
/**
 * The LTI 1.3 tools of the site, however they were registered.
 */
require_once($CFG->dirroot . '/mod/lti/locallib.php');

$states = [LTI_TOOL_STATE_CONFIGURED => 'active', LTI_TOOL_STATE_PENDING => 'pending'];
$tools = [];
foreach ($DB->get_records('lti_types', ['ltiversion' => LTI_VERSION_1P3], 'id') as $type) {
    $config = lti_get_type_config($type->id);
    $tools[] = [
        'id' => (int) $type->id,
        'name' => $type->name,
        'clientId' => $type->clientid,
        'state' => $states[$type->state] ?? 'rejected',
        'launch' => $type->baseurl,
        'keys' => $config['publickeyset'] ?? null,
        'config' => $config,
    ];
}

return $tools;
