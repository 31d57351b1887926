import { expect, test } from 'vitest';
import { setUp } from './setting.ts';

const setting = setUp();
const soon = (): number => Math.floor(Date.now() / 1000) + 3600;

test('before a meeting opens a reader is told when, and a moderator may already go in', async () => {
  const post = await setting.newPost({ opensAt: soon() });
  const guest = await setting.visit(post);
  const grace = await setting.visit(post, 'moderator');
  await guest.page.getByText(/Opens in (60 minutes|1 hour)/).waitFor();
  await grace.join();
  await guest.button('Join').click();
  await expect.poll(() => guest.page.getByRole('status').first().textContent()).toMatch(/not open|opens/i);
  expect(await guest.controls.count()).toBe(0);
});

test('a meeting whose time is over says so and has no button', async () => {
  const post = await setting.newPost({ closesAt: soon() - 7200 });
  const guest = await setting.visit(post);
  await guest.page.getByText('This meeting is over.').waitFor();
  expect(await guest.button('Join').isVisible()).toBe(false);
});

test('when the time is over everybody inside is sent out and told so', async () => {
  setting.expectComplaint(/401/); // the client asks the bridge why it was sent out
  const post = await setting.newPost({ closesAt: Math.floor(Date.now() / 1000) + 60 });
  const grace = await setting.visit(post, 'moderator');
  const guest = await setting.visit(post);
  await grace.join();
  await guest.join('Emmy');
  for (const visitor of [grace, guest]) {
    await visitor.page.getByText('The time of this meeting is over.').waitFor({ timeout: 90_000 });
    expect(await visitor.controls.count()).toBe(0);
  }
});

test('a meeting for people with an account sends a visitor to the login, and lets a reader in', async () => {
  const post = await setting.newPost({ admits: 'members' });
  const guest = await setting.visit(post);
  const ada = await setting.visit(post, 'attendee');
  await guest.button('Join').click();
  await guest.page
    .getByRole('link', { name: 'Log in' })
    .and(guest.page.locator('[data-meetbridge] a'))
    .waitFor();
  expect(await guest.controls.count()).toBe(0);
  await ada.join();
});
