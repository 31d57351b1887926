import { expect, test } from 'vitest';
import { Learner } from './learner.ts';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

type Outcome = { seconds: number; present: boolean; complete: boolean; grade: number | null } | null;

/** What Moodle knows of Ada in a meeting: her time inside, and what has come of it. */
const outcomeOf = (cmid: number) =>
  setting.stage.moodle.php<Outcome>(
    `$cm = get_coursemodule_from_id('meetbridge', $order['cmid'], 0, false, MUST_EXIST);
     $ada = $DB->get_record('user', ['username' => 'ada'], '*', MUST_EXIST);
     $row = $DB->get_record('meetbridge_attendance', ['meetbridge' => $cm->instance, 'userid' => $ada->id]);
     if (!$row) {
         return null;
     }
     $done = ['coursemoduleid' => $cm->id, 'userid' => $ada->id, 'completionstate' => COMPLETION_COMPLETE];
     require_once($CFG->libdir . '/gradelib.php');
     $grades = grade_get_grades($cm->course, 'mod', 'meetbridge', $cm->instance, $ada->id);
     $grade = $grades->items[0]->grades[$ada->id]->grade;
     return [
         'seconds' => $row->total / 1000,
         'present' => (bool) $row->present,
         'complete' => $DB->record_exists('course_modules_completion', $done),
         'grade' => $grade === null ? null : (float) $grade,
     ];`,
    { cmid },
  );

test('attendance is kept to the second, completion ticks by itself and the grade arrives', async () => {
  const meeting = { completion: 2, completionsessions: 1, grade: 100, grademinutes: 1 };
  const course = await setting.newCourse({
    enablecompletion: 1,
    modules: [{ type: 'meetbridge', name: 'Reading circle', ...meeting }],
  });
  const cmid = Object.values(course.modules)[0]?.cmid ?? 0;
  const { page } = await setting.visit(course.meeting, 'ada');
  const ada = new Learner(page);
  await ada.join();
  const joined = Date.now();
  await expect.poll(async () => (await outcomeOf(cmid))?.complete, { timeout: 30_000 }).toBe(true);
  expect(await outcomeOf(cmid)).toMatchObject({ present: true, grade: null });

  const seconds = (Date.now() - joined) / 1000;
  await ada.leave();
  await expect.poll(async () => (await outcomeOf(cmid))?.present, { timeout: 30_000 }).toBe(false);

  const outcome = await outcomeOf(cmid);
  expect(outcome?.grade).toBeCloseTo((Math.min(outcome?.seconds ?? 0, 60) / 60) * 100, 2);
  expect(outcome?.seconds).toBeGreaterThan(seconds - 3);
  expect(outcome?.seconds).toBeLessThan(seconds + 6);
  await page.reload();
  await expect.poll(() => page.getByRole('region', { name: 'Your attendance' }).count()).toBe(1);

  const attendance = course.meeting.replace('view.php', 'attendance.php');
  const grace = await setting.visit(attendance, 'grace');
  const row = grace.page.getByRole('row').filter({ hasText: 'Ada Lovelace' });
  await expect.poll(() => row.textContent()).toMatch(/0:0\d:\d\d/);
});
