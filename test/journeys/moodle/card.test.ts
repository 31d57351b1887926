import { expect, test } from 'vitest';
import { Learner } from './learner.ts';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

const visit = async (...who: Parameters<typeof setting.visit>) =>
  new Learner((await setting.visit(...who)).page);
const times = (opensat: number, closesat: number) =>
  setting.newCourse({ modules: [{ type: 'meetbridge', name: 'Reading circle', opensat, closesat }] });
const now = () => Math.floor(Date.now() / 1000);

test('the button appears by itself when the meeting opens, and goes when it closes; a moderator may come earlier', async () => {
  const { meeting } = await times(now() + 3_600, now() + 7_200);
  const grace = await visit(meeting, 'grace');
  const ada = await visit(meeting, 'ada');
  await grace.joinButton.waitFor();
  expect(await ada.joinButton.isVisible()).toBe(false);
  await ada.page.getByText(/^Opens in (1 hour|5\d mins)/).waitFor();

  await ada.page.clock.install();
  await ada.page.reload();
  await ada.page.waitForLoadState('networkidle'); // the script has looked at the clock before it jumps
  await ada.page.clock.fastForward('01:00:05');
  await ada.joinButton.waitFor();
  await ada.page.getByText(/^Open now, closes in 5\d mins/).waitFor();
  await ada.page.clock.fastForward('01:00:05');
  await ada.joinButton.waitFor({ state: 'hidden' });
  expect(await ada.page.getByText('The meeting is over.').first().isVisible()).toBe(true);
});

test('a reader elsewhere sees the time where they are, with the name of the zone', async () => {
  const opensat = Date.UTC(2040, 0, 10, 9) / 1000;
  const { meeting } = await times(opensat, opensat + 3_600);
  const ada = await visit(meeting, 'ada', { timezoneId: 'Asia/Tokyo' });
  await ada.page.getByText('Where you are: Tuesday, January 10, 2040 at 6:00').waitFor();
  await ada.page.getByText('(Asia/Tokyo)').waitFor();
});

test('who leaves is back at the card, with the focus on the button', async () => {
  const { meeting } = await setting.newCourse();
  const grace = await visit(meeting, 'grace');
  const ada = await visit(meeting, 'ada');
  await grace.join();
  await ada.join();
  await ada.sees('Grace Hopper');
  await ada.leave();
  expect(await ada.joinButton.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('a page whose session has ended says so and offers to be loaded again', async () => {
  const { meeting } = await setting.newCourse();
  const ada = await visit(meeting, 'ada');
  await ada.page.waitForLoadState('networkidle');
  await ada.page.context().clearCookies();
  await ada.joinButton.click();
  await ada.page.getByText('You are no longer logged in on this page.').waitFor();
  await ada.page.getByRole('link', { name: 'Reload the page' }).click();
  await ada.page.waitForURL(/\/login\//);
});

test('each group has a room of its own', async () => {
  const { meeting } = await setting.newCourse({
    groups: { Red: ['ada'], Blue: ['kay'] },
    modules: [{ type: 'meetbridge', name: 'Reading circle', groupmode: 1 }],
  });
  const ada = await visit(meeting, 'ada');
  const kay = await visit(meeting, 'kay');
  await ada.join();
  await kay.join();

  const grace = await visit(meeting, 'grace');
  await grace.page.waitForLoadState('networkidle');
  const rooms = grace.page.getByLabel('Room of group');
  await rooms.focus();
  await rooms.selectOption({ label: 'Red' });
  // Moodle's choices wait until somebody has chosen, and does not only walk through them by the keyboard.
  await rooms.blur();
  await grace.page.waitForURL(/group=\d+/);
  await grace.join();
  await grace.tile('Ada Lovelace').waitFor();
  await ada.tile('Grace Hopper').waitFor();
  expect(await kay.tile('Grace Hopper').count()).toBe(0);
  expect(await grace.tile('Katherine Johnson').count()).toBe(0);
});
