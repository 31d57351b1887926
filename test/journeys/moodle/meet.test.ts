import { expect, test } from 'vitest';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

test('a teacher and two students meet in the page of the activity, hear and see each other, and stay there', async () => {
  const { meeting } = await setting.newCourse();
  const grace = await setting.visit(meeting, 'grace');
  const ada = await setting.visit(meeting, 'ada');
  const kay = await setting.visit(meeting, 'kay');
  for (const visitor of [grace, ada, kay]) await visitor.join();

  await Promise.all([
    ...['Ada Lovelace', 'Katherine Johnson'].map((name) => grace.sees(name)),
    ...['Grace Hopper', 'Katherine Johnson'].map((name) => ada.sees(name)),
    ...[grace, ada, kay].map((visitor) => visitor.hears(2)),
  ]);
  for (const visitor of [grace, ada, kay]) expect(visitor.page.url()).toBe(meeting);
  await expect.poll(() => ada.tile('Grace Hopper').textContent()).toContain('Moderator');
});
