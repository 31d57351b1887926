import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ada, grace } from '../../hosts/lti/face.ts';
import { button, framed, join, leave, sees, setUpLti } from './setting.ts';

const setting = setUpLti();

/** What a student's browser keeps for the tool inside the frame, of a cookie of either kind. */
async function keptInFrame(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().startsWith(setting.stage.tool));
  const cookies = await frame?.evaluate(() => {
    const attributes = 'Secure; Path=/; SameSite=None';
    document.cookie = `usual=1; ${attributes}`;
    document.cookie = `apart=1; ${attributes}; Partitioned`;
    return document.cookie;
  });
  return ['usual', 'apart'].filter((name) => cookies?.includes(`${name}=1`));
}

test('a student is in the lobby inside the course page without a click, meets the teacher, and is back in the course at the end', async () => {
  const page = await setting.visit(setting.platform.page());
  const frame = framed(page);
  await button(frame, 'Join now').waitFor();
  expect(await keptInFrame(page)).toEqual(['apart']);
  await frame.getByRole('heading', { name: 'Office hours' }).waitFor();

  await join(frame);
  const teachers = framed(await setting.visit(setting.platform.page({ person: grace })));
  await join(teachers);
  await sees(frame, grace.name);
  await sees(teachers, ada.name);
  await leave(frame);
  await frame.getByRole('link', { name: 'Back to the course' }).click();
  await frame.getByText('The course', { exact: true }).waitFor();
});

test('where the frame keeps no cookie at all, one press takes the meeting into a tab', async () => {
  setting.platform.traffic.forget();
  const page = await setting.visit(setting.platform.page(), 'none');
  const frame = framed(page);
  const offer = button(frame, 'Open in a new tab');
  await offer.waitFor();
  expect(await keptInFrame(page)).toEqual([]);

  expect(setting.platform.traffic.count('auth')).toBe(0);
  const before = page.context().pages().length;
  const opening = page.context().waitForEvent('page');
  await offer.dblclick();
  const tab = await opening;
  await join(tab);
  await frame.getByText('The meeting opens in a new tab.').waitFor();
  expect(await frame.getByRole('button').count()).toBe(0);
  expect(page.context().pages()).toHaveLength(before + 1);
  expect(setting.platform.traffic.count('auth')).toBe(1);

  await leave(tab);
  await tab.getByRole('link', { name: 'Back to the course' }).click();
  await tab.getByText('The course', { exact: true }).waitFor();
});

/** What the course page was asked to keep and to give, by whom. */
const askedOfPage = (page: Page): Promise<{ subject: string; origin: string }[]> =>
  page.evaluate(() => (window as unknown as { asked: { subject: string; origin: string }[] }).asked);

test('where the platform keeps what the frame may not, no click is needed', async () => {
  const page = await setting.visit(setting.platform.page({}, { storage: true }), 'none');
  const frame = framed(page);
  await button(frame, 'Join now').waitFor();
  expect(await keptInFrame(page)).toEqual([]);
  const asked = await askedOfPage(page);
  expect(asked.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['lti.put_data', 'lti.get_data']),
  );
  expect([...new Set(asked.map(({ origin }) => origin))]).toEqual([setting.stage.tool]);
  await join(frame);
  await leave(frame);
});
