import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { focused, goTo } from './keyboard.ts';
import { setUp } from './setting.ts';

const setting = setUp();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical inside this element, one line each. */
async function seriousFindings(page: Page, element: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (selector) =>
      (window as unknown as { axe: { run(context: string): Promise<AxeResults> } }).axe.run(selector),
    element,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

test('a meeting can be joined, used and left with the keyboard alone', async () => {
  const post = await setting.newPost();
  const guest = await setting.visit(post);
  const { keyboard } = guest.page;

  await goTo(guest, 'Join');
  await keyboard.press('Enter');
  await guest.button('Join now').waitFor();
  await goTo(guest, 'Your name');
  await keyboard.type('Katherine');
  await goTo(guest, 'Join now');
  await keyboard.press('Enter');
  await guest.controls.waitFor();

  await goTo(guest, /^Turn off microphone/);
  await keyboard.press('Enter');
  await goTo(guest, /^Turn on microphone/, 'ArrowRight');
  await goTo(guest, 'Raise hand', 'ArrowRight');
  await keyboard.press('Enter');
  await guest.control('Lower hand').waitFor();
  await goTo(guest, 'Chat', 'ArrowRight');
  await keyboard.press('Enter');
  await goTo(guest, 'Write a message');
  await keyboard.type('Hello');
  await keyboard.press('Enter');
  await expect.poll(() => guest.messages.count()).toBe(1);
  await keyboard.press('Escape');
  await goTo(guest, 'Chat');
  await goTo(guest, 'Leave', 'ArrowRight');
  await keyboard.press('Enter');
  await guest.button('Join').waitFor();
  expect(await focused(guest.page)).toBe('Join');
});

test('axe finds nothing serious in the page, the lobby and the room', async () => {
  const post = await setting.newPost();
  const guest = await setting.visit(post);
  const grace = await setting.visit(post, 'moderator');
  const block = '.wp-block-meetbridge-meeting';
  expect(await seriousFindings(guest.page, block)).toEqual([]);
  await guest.openLobby();
  expect(await seriousFindings(guest.page, block)).toEqual([]);
  await guest.page.getByLabel('Your name').fill('Katherine');
  await guest.button('Join now').click();
  await grace.join();
  await guest.sees('Grace Hopper');
  await guest.write('Hello');
  expect(await seriousFindings(guest.page, block)).toEqual([]);
  await grace.openPanel('People');
  expect(await seriousFindings(grace.page, block)).toEqual([]);
  await grace.control('Leave').click();
  await grace.button('End for all').waitFor();
  expect(await seriousFindings(grace.page, block)).toEqual([]);
});

test("axe finds nothing serious in the plugin's own screens", async () => {
  const { url } = setting.stage.wordpress;
  const admin = await setting.visit(`${url}/wp-admin/options-general.php?page=meetbridge`, 'admin');
  await admin.page.getByRole('heading', { name: 'Meetbridge' }).first().waitFor();
  expect(await seriousFindings(admin.page, '#wpbody-content')).toEqual([]);
  await admin.page.goto(`${url}/wp-admin/admin.php?page=meetbridge-attendance`);
  expect(await seriousFindings(admin.page, '#wpbody-content')).toEqual([]);
});
