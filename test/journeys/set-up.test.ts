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

test('an editor writes a post with a meeting, whose preview leaves the camera alone, and a reader joins it', async () => {
  const { url } = setting.stage.wordpress;
  // WordPress's own: pictures of its welcome, and a style of its own in the editor's frame
  setting.expectComplaint(/ERR_NAME_NOT_RESOLVED|^global-styles-css-custom-properties-inline-css was added/);
  const grace = await setting.visit(`${url}/wp-admin/post-new.php`, 'moderator');
  const { page } = grace;
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
  await canvas.getByRole('textbox', { name: 'Add title' }).fill('An evening with Ada');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/meeting');
  await page
    .getByRole('option', { name: /Meeting/ })
    .first()
    .click();
  await canvas.getByRole('document', { name: /^Block: Meeting/ }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { asked: { count: number } }).asked.count)).toBe(0);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('region', { name: 'Editor publish' })
    .getByRole('button', { name: 'Publish', exact: true })
    .click();
  const link = page.getByRole('region', { name: 'Editor publish' }).getByRole('link', { name: 'View Post' });
  const post = (await link.getAttribute('href')) ?? '';

  const guest = await setting.visit(post);
  await guest.page.getByRole('heading', { name: 'An evening with Ada' }).nth(1).waitFor();
  await guest.join('Katherine');
  await guest.text('You are the only one here.').waitFor();
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
