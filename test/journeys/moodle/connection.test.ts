import { expect, test } from 'vitest';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

test('an administrator connects the site with an address and a code, and sees that all is well', async () => {
  const { bridge, moodle } = setting.stage;
  await moodle.runTask('mod_meetbridge\\task\\pull_reports');
  const admin = await setting.visit(`${moodle.url}/mod/meetbridge/connection.php`, 'admin');
  const { page } = admin;
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');

  await main.getByRole('button', { name: 'Disconnect' }).click();
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await main.getByText('Ask whoever runs it').waitFor();

  setting.expectComplaint(/40[0-9] \(/);
  await main.getByLabel('Address of the bridge').fill(bridge.url);
  await main.getByLabel('One-time code').fill('22222-22222-22222-22222-22222');
  await main.getByRole('button', { name: 'Connect' }).click();
  await main.getByRole('alert').getByText('The bridge does not know this code').waitFor();

  await main.getByLabel('One-time code').fill(await bridge.invite(moodle.url));
  await main.getByRole('button', { name: 'Connect' }).click();
  await main.getByText('The bridge trusts this site and lets its people in.').waitFor();
  await main.getByText('All orders to the bridge have gone through.').waitFor();
  expect(await main.getByText('Problem', { exact: true }).filter({ visible: true }).count()).toBe(0);
});

test('with a new code the site gets a new key, and the bridge trusts it under the same id', async () => {
  const { bridge, moodle } = setting.stage;
  setting.expectComplaint(/403 \(/); // the right answer to the check's question
  const site = await moodle.php<string>(
    'return \\mod_meetbridge\\local\\pairing\\connection::current()->site;',
  );
  const { code } = JSON.parse(await bridge.command('sites', 'rotate', site, '--json')) as { code: string };
  const admin = await setting.visit(`${moodle.url}/mod/meetbridge/connection.php`, 'admin');
  const main = admin.page.getByRole('main');
  const key = await main.locator('dd code').last().innerText();
  await main.getByLabel('One-time code').fill(code);
  await main.getByRole('button', { name: 'Connect with a new key' }).click();
  await main.getByText('The bridge trusts this site and lets its people in.').waitFor();
  expect(await main.locator('dd code').first().innerText()).toBe(site);
  expect(await main.locator('dd code').last().innerText()).not.toBe(key);
});

test('a bridge that is down is named as just that', async () => {
  const { bridge, moodle } = setting.stage;
  setting.expectComplaint(/ERR_CONNECTION_REFUSED|Failed to fetch/);
  const admin = await setting.visit(`${moodle.url}/mod/meetbridge/connection.php`, 'admin');
  const main = admin.page.getByRole('main');
  await bridge.kill();
  try {
    await main.getByRole('button', { name: 'Check the connection' }).click();
    await main.getByText(`Nothing answers at ${bridge.url}.`).waitFor();
    expect(await main.getByText('Problem', { exact: true }).filter({ visible: true }).count()).toBe(1);
  } finally {
    await bridge.restart();
  }
});

test('the command line says the same, one line a finding, and its exit code how bad it is', async () => {
  const { moodle } = setting.stage;
  const check = () => moodle.cli('mod/meetbridge/cli/check.php');
  await moodle.runTask('mod_meetbridge\\task\\pull_reports');
  await moodle.php('set_config("reportsheard", time(), "mod_meetbridge");');
  const lines = (await check()).trim().split('\n');
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => !line.startsWith('good '))).toEqual([]);
  const kept = await moodle.php<string>('return get_config("mod_meetbridge", "connection");');
  await moodle.php('unset_config("connection", "mod_meetbridge");');
  try {
    await expect(check()).rejects.toThrow(/not connected with a bridge/);
  } finally {
    await moodle.php('set_config("connection", $order, "mod_meetbridge");', kept);
  }
});

test('a bridge that no longer knows the site is named as just that, and so is what the page may not do', async () => {
  const { moodle } = setting.stage;
  setting.expectComplaint(/40[0-9] \(/);
  await moodle.php(`\\mod_meetbridge\\local\\keys\\site_key::prepare_next();
    \\mod_meetbridge\\local\\keys\\site_key::promote();`);
  const { page } = await setting.visit(`${moodle.url}/mod/meetbridge/connection.php`, 'admin');
  const main = page.getByRole('main');
  await page.route('**/mod/meetbridge/connection.php', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'permissions-policy': 'camera=()' },
    });
  });
  await main.getByRole('button', { name: 'Check the connection' }).click();
  await main.getByText('The bridge does not know this site or its key any more.').waitFor();
  await main.getByText('allow: camera=(self)').waitFor();
});

test('nobody but an administrator comes to the page, not even a manager', async () => {
  setting.expectComplaint(/404 \(/);
  setting.expectPhpComplaint(/accessdenied/);
  const { page } = await setting.visit(
    `${setting.stage.moodle.url}/mod/meetbridge/connection.php`,
    'dorothy',
  );
  await page.getByText('Access denied').first().waitFor();
  expect(await page.getByLabel('One-time code').count()).toBe(0);
});
