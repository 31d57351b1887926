import { expect, test } from 'vitest';
import { Learner } from './learner.ts';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

const visit = async (...who: Parameters<typeof setting.visit>) =>
  new Learner((await setting.visit(...who)).page);

/** A meeting that takes guests, and a link to it as its page of links gives it. */
const newLink = async (meeting: object = {}) => {
  const course = await setting.newCourse({
    modules: [{ type: 'meetbridge', name: 'Reading circle', guests: 1, waitingroom: 'nobody', ...meeting }],
  });
  const link = await setting.stage.moodle.php<string>(
    `$meeting = \\mod_meetbridge\\local\\meetings\\meeting::from_cmid($order);
     return \\mod_meetbridge\\local\\guests\\guest_links::make($meeting, 0, 'Parents', 0, 5, time())->address()->out(false);`,
    course.modules['Reading circle']!.cmid,
  );
  return { meeting: course.meeting, link };
};

test('a guest comes by a link, gives a name and meets the teacher, with no login in the way', async () => {
  const { meeting, link } = await newLink();
  const grace = await visit(meeting, 'grace');
  const guest = await visit(link);
  await guest.page.getByRole('heading', { name: 'Reading circle' }).waitFor();
  await grace.join();
  await guest.join('Margaret');
  await Promise.all([guest.sees('Grace Hopper'), grace.sees('Margaret')]);
  await expect.poll(() => grace.tile('Margaret').textContent()).toContain('Guest');
  expect(guest.page.url()).toBe(link);
});

test('half a link tells nothing about the meeting, and why nobody comes in', async () => {
  const { link } = await newLink();
  const guest = await visit(link.slice(0, -3));
  await guest.page.getByText('This link is not good.').waitFor();
  expect(await guest.joinButton.isVisible()).toBe(false);
  expect(await guest.page.content()).not.toContain('Reading circle');
});
