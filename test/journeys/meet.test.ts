import { expect, test } from 'vitest';
import { setUp } from './setting.ts';

const setting = setUp();

test('a moderator, an attendee and a guest meet in one post, hear and see each other, and stay on the page', async () => {
  const { post } = setting.stage;
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  const guest = await setting.visit(post);

  await grace.join();
  await ada.join();
  await guest.join('Katherine');

  await Promise.all([
    ...['Ada Lovelace', 'Katherine'].map((name) => grace.sees(name)),
    ...['Grace Hopper', 'Katherine'].map((name) => ada.sees(name)),
    ...['Grace Hopper', 'Ada Lovelace'].map((name) => guest.sees(name)),
    ...[grace, ada, guest].map((visitor) => visitor.hears(2)),
  ]);
  for (const visitor of [grace, ada, guest]) expect(visitor.page.url()).toBe(post);
  await expect.poll(() => ada.tile('Grace Hopper').textContent()).toContain('Moderator');
  await expect.poll(() => ada.tile('Katherine').textContent()).toContain('Guest');
});
