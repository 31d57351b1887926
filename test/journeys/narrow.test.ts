import { expect, test } from 'vitest';
import { setUp } from './setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUp();

const telephone = { viewport: { width: 320, height: 640 } };

/** A page that must be pushed sideways is wider than its window. */
const overflow = (visitor: Visitor): Promise<number> =>
  visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('on 320 pixels nothing is cut off, and everything is within reach', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const guest = await setting.visit(post, undefined, telephone);
  await grace.join();
  expect(await overflow(guest)).toBe(0);
  await guest.openLobby();
  expect(await overflow(guest)).toBe(0);
  await guest.page.getByLabel('Your name').fill('Katherine');
  await guest.button('Join now').click();
  await guest.controls.waitFor();
  await guest.sees('Grace Hopper');
  expect(await overflow(guest)).toBe(0);

  await guest.control('More').click();
  await guest.page.getByRole('menuitem', { name: 'People' }).click();
  await guest.page.getByRole('heading', { name: '2 people' }).waitFor();
  expect(await overflow(guest)).toBe(0);
  await guest.button('Close').click();
  await guest.write('I am on my telephone.');
  await expect.poll(() => guest.messages.count()).toBe(1);
  expect(await overflow(guest)).toBe(0);

  // as large as a finger (WCAG 2.5.8 asks for 24, we for 44)
  for (const button of await guest.controls.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});
