<?php
/**
 * The activities of tools in a course: order {course}.
 */
$activities = [];
foreach (get_fast_modinfo($order['course'])->get_instances_of('lti') as $cm) {
    $activities[] = [
        'id' => (int) $cm->instance,
        'cmid' => (int) $cm->id,
        'name' => $cm->name,
        'url' => "{$CFG->wwwroot}/mod/lti/view.php?id={$cm->id}",
        'launch' => "{$CFG->wwwroot}/mod/lti/launch.php?id={$cm->id}",
    ];
}

return $activities;
