<?php
/**
 * What the gradebook says about a person in an activity: order {user, activity}; null where it says nothing.
 */
require_once($CFG->libdir . '/gradelib.php');

$items = \grade_item::fetch_all(['itemtype' => 'mod', 'itemmodule' => 'lti', 'iteminstance' => $order['activity']]) ?: [];
$user = $DB->get_field('user', 'id', ['username' => $order['user']], MUST_EXIST);
foreach ($items as $item) {
    $grade = \grade_grade::fetch(['itemid' => $item->id, 'userid' => $user]);
    if ($grade && $grade->finalgrade !== null) {
        return [
            'grade' => (float) $grade->finalgrade,
            'maximum' => (float) $item->grademax,
            'comment' => $grade->feedback,
            'at' => (int) $grade->timemodified,
        ];
    }
}

return null;
