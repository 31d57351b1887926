import { expect, test } from 'vitest';
import { Learner } from './learner.ts';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

const visit = async (...who: Parameters<typeof setting.visit>) =>
  new Learner((await setting.visit(...who)).page);

test('a teacher makes a meeting by the form, lets a guest in, meets two students, and a copy is a meeting of its own', async () => {
  const course = await setting.newCourse({ modules: [] });
  const grace = await visit(
    `${setting.stage.moodle.url}/course/modedit.php?add=meetbridge&course=${String(course.id)}&section=1`,
    'grace',
  );
  const { page } = grace;
  await page.getByLabel('Name', { exact: true }).fill('Reading circle');
  await grace.button('Expand all').click();
  await page.getByLabel('Guests', { exact: true }).check();
  await page.getByRole('checkbox', { name: 'Start with the microphone off' }).check();
  await grace.button('Save and display').click();
  await page.getByRole('heading', { name: 'Reading circle' }).waitFor();
  const meeting = page.url();

  await page.getByRole('menuitem', { name: 'Guest links' }).click();
  await page.getByRole('textbox', { name: 'For whom' }).fill('Parents');
  await grace.button('Make link').click();
  const link = await page.getByLabel('Address to hand on: Parents').inputValue();
  await page.goto(meeting);

  const ada = await visit(meeting, 'ada');
  const kay = await visit(meeting, 'kay');
  const guest = await visit(link);
  await grace.join();
  await Promise.all([ada.join(), kay.join()]);
  await guest.tryToJoin('Margaret');
  await grace.control(/^Waiting room/).click();
  await grace.button('Admit \u2068Margaret\u2069').click();
  await guest.controls.waitFor();
  await Promise.all([
    grace.sees('Ada Lovelace'),
    ada.sees('Katherine Johnson'),
    kay.sees('Margaret'),
    guest.sees('Grace Hopper'),
  ]);
  expect(ada.page.url()).toBe(meeting);

  const copy = await setting.stage.moodle.php<string>(
    `require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
     $CFG->backup_error_log_logger_level = backup::LOG_NONE;
     $cm = get_coursemodule_from_id('meetbridge', $order, 0, false, MUST_EXIST);
     $copy = duplicate_module(get_course($cm->course), $cm);
     return (new moodle_url('/mod/meetbridge/view.php', ['id' => $copy->id]))->out(false);`,
    Number(new URL(meeting).searchParams.get('id')),
  );
  await kay.leave();
  await kay.page.goto(copy);
  await kay.join();
  expect(await kay.tile('Grace Hopper').count()).toBe(0);
  await grace.tile('Katherine Johnson').waitFor({ state: 'detached' });
});
