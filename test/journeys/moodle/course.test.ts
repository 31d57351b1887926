import { expect, test } from 'vitest';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

test('the course page says how many are inside, without being loaded again, and a teacher ends the meeting there', async () => {
  const { meeting, url } = await setting.newCourse();
  const ada = await setting.visit(meeting, 'ada');
  const grace = await setting.visit(url, 'grace');
  const status = grace.page.locator('[data-region="mod_meetbridge/status"]');
  const end = grace.button('End meeting: Reading circle');
  expect(await end.isVisible()).toBe(false);

  await ada.join();
  // The page looks once a minute; coming back to it is a look too.
  const look = () => grace.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect
    .poll(async () => {
      await look();
      return status.textContent();
    })
    .toContain('Inside now: 1');

  await end.click();
  await grace.button('End meeting').click();
  await grace.page.getByText('The meeting has ended.').waitFor();
  await ada.text('The meeting has ended').waitFor();
});
