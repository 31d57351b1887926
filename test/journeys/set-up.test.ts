import { AssertionClaims } from '@meetbridge/shared/contract';
import { decodeJwt } from 'jose';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { setUp } from './setting.ts';

const setting = setUp();

test('an administrator connects the site with an address and a code, and sees that all is well', async () => {
  const { bridge, wordpress } = setting.stage;
  const admin = await setting.visit(`${wordpress.url}/wp-admin/options-general.php?page=meetbridge`, 'admin');
  const { page } = admin;
  await admin.button('Disconnect').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('heading', { name: 'Connect this site to a bridge' }).waitFor();

  setting.expectComplaint(/40[0-9] \(/);
  await page.getByLabel('Bridge address').fill(bridge.url);
  await page.getByLabel('One-time code').fill('22222-22222-22222-22222-22222');
  await admin.button('Connect').click();
  await page.getByText(/code/i).and(page.locator('.components-notice__content')).waitFor();

  await page.getByLabel('One-time code').fill(await bridge.invite(wordpress.url));
  await admin.button('Connect').click();
  await page.getByRole('heading', { name: 'Connected' }).waitFor();
  await expect.poll(() => page.getByText('Well:').count(), { timeout: 20_000 }).toBeGreaterThan(3);
  await page
    .getByRole('button', { name: 'Check the connection' })
    .and(page.locator(':not([aria-disabled="true"])'))
    .waitFor();
  expect(await page.getByText('Problem:').count()).toBe(0);
});

/** Somebody's editor with a new post, in which a meeting has been inserted and is selected. */
async function insertMeeting(title: string): Promise<Page> {
  // WordPress's own: pictures of its welcome, and a style of its own in the editor's frame
  setting.expectComplaint(/ERR_NAME_NOT_RESOLVED|^global-styles-css-custom-properties-inline-css was added/);
  const address = `${setting.stage.wordpress.url}/wp-admin/post-new.php`;
  const { page } = await setting.visit(address, 'moderator');
  await page.evaluate(() => {
    const asked = { count: 0 };
    const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (constraints) => {
      asked.count += 1;
      return native(constraints);
    };
    Object.assign(window, { asked });
  });
  const welcome = page.getByRole('dialog').getByRole('button', { name: 'Close' });
  await page.addLocatorHandler(welcome, () => welcome.click());
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await canvas.getByRole('textbox', { name: 'Add title' }).fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/meeting');
  await page
    .getByRole('option', { name: /Meeting/ })
    .first()
    .click();
  await canvas.getByRole('document', { name: /^Block: Meeting/ }).waitFor();
  return page;
}

/** Publishes what is in the editor; gives its address. */
async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  return (await panel.getByRole('link', { name: 'View Post' }).getAttribute('href')) ?? '';
}

test('an editor writes a post with a meeting, whose preview leaves the camera alone, and a reader joins it', async () => {
  const page = await insertMeeting('An evening with Ada');
  expect(await page.evaluate(() => (window as unknown as { asked: { count: number } }).asked.count)).toBe(0);

  const guest = await setting.visit(await publish(page));
  await guest.page.getByRole('heading', { name: 'An evening with Ada' }).nth(1).waitFor();
  await guest.join('Katherine');
  await guest.text('You are the only one here.').waitFor();
});

test('an editor chooses waiting room, encryption and what people may do, and the site vouches for just that', async () => {
  const page = await insertMeeting('A careful evening');
  const sidebar = page.getByRole('region', { name: 'Editor settings' });
  await sidebar.getByLabel('Waiting room').selectOption('Guests wait');
  await sidebar.getByRole('button', { name: 'In the meeting' }).click();
  await sidebar.getByRole('group', { name: 'People may' }).getByLabel('Send files').uncheck();
  await sidebar.getByRole('button', { name: 'Encryption', exact: true }).click();
  await sidebar.getByLabel('End-to-end encryption').selectOption('With your own passphrase');
  await sidebar.getByText(/^Only people who know the passphrase/).waitFor();

  const guest = await setting.visit(await publish(page));
  const assertion = await guest.page.evaluate(async () => {
    const facts = JSON.parse(document.querySelector('.meetbridge-facts')?.textContent ?? '') as {
      [fact: string]: unknown;
    };
    const answer = await fetch(`${String(facts['rest'])}assertions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ meeting: facts['meeting'], post: facts['post'], name: 'Katherine' }),
    });
    return ((await answer.json()) as { assertion: string }).assertion;
  });
  expect(AssertionClaims.parse(decodeJwt(assertion)).meeting.settings).toMatchObject({
    waitingRoom: 'guests',
    encryption: 'own',
    restricted: ['files'],
  });
});

test('what the site could not be told while it was away arrives when it is back', async () => {
  const post = await setting.newPost({ title: 'While the site slept' });
  const guest = await setting.visit(post);
  await guest.join('Katherine');
  await guest.control('Raise hand').waitFor();
  setting.expectComplaint(/ERR_CONNECTION_REFUSED/);
  await setting.stage.wordpress.kill();
  await guest.leave();
  await setting.stage.wordpress.restart();

  const grace = await setting.visit(
    `${setting.stage.wordpress.url}/wp-admin/admin.php?page=meetbridge-attendance`,
    'moderator',
  );
  await expect
    .poll(
      async () => {
        await grace.page.reload();
        return grace.page.getByRole('row', { name: /While the site slept/ }).allTextContents();
      },
      { timeout: 90_000, interval: 1_000 },
    )
    .toHaveLength(1);
  await expect
    .poll(
      async () => {
        await grace.page.reload();
        return grace.page.getByText('inside now').count();
      },
      { timeout: 90_000, interval: 1_000 },
    )
    .toBe(0);
});
