import { expect, test } from 'vitest';
import type { MoodleLogin } from '../../hosts/moodle/users.ts';
import { Learner } from './learner.ts';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

const ended = 'Your access to this meeting has ended';

async function inside(address: string, user: MoodleLogin): Promise<Learner> {
  const { page } = await setting.visit(address, user);
  const learner = new Learner(page);
  await learner.join();
  return learner;
}

/** What the site's cron does every minute. */
const sendOrders = () => setting.stage.moodle.runTask('mod_meetbridge\\task\\send_orders');

test('who is unenrolled in mid-meeting leaves it, and finds no way back', async () => {
  const course = await setting.newCourse();
  const grace = await inside(course.meeting, 'grace');
  const ada = await inside(course.meeting, 'ada');
  await grace.sees('Ada Lovelace');

  await setting.stage.moodle.php(
    `$instance = $DB->get_record('enrol', ['courseid' => $order['course'], 'enrol' => 'manual']);
     enrol_get_plugin('manual')->unenrol_user($instance, $DB->get_field('user', 'id', ['username' => 'ada']));`,
    { course: course.id },
  );
  await sendOrders();

  await ada.text(ended).waitFor();
  await grace.tile('Ada Lovelace').waitFor({ state: 'detached' });
  await ada.page.reload();
  expect(await ada.joinButton.count()).toBe(0);
  await grace.controls.waitFor();
});

test('who is moved to another group leaves the room of the first, and comes into that of the second', async () => {
  const course = await setting.newCourse({
    groups: { Red: ['ada', 'kay'], Blue: ['grace'] },
    modules: [{ type: 'meetbridge', name: 'Group work', groupmode: 1 }],
  });
  const ada = await inside(course.meeting, 'ada');
  const kay = await inside(course.meeting, 'kay');
  await kay.sees('Ada Lovelace');

  await setting.stage.moodle.php(
    `require_once($CFG->dirroot . '/group/lib.php');
     $ada = $DB->get_field('user', 'id', ['username' => 'ada']);
     groups_remove_member($order['from'], $ada);
     groups_add_member($order['to'], $ada);`,
    { from: course.groups['Red'], to: course.groups['Blue'] },
  );
  await sendOrders();

  await ada.text(ended).waitFor();
  await kay.tile('Ada Lovelace').waitFor({ state: 'detached' });
  await ada.page.goto(course.meeting);
  await ada.join();
  const grace = await inside(course.meeting, 'grace');
  await grace.sees('Ada Lovelace');
  expect(await kay.tile('Grace Hopper').count()).toBe(0);
});
