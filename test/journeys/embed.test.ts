import { afterEach, expect, test } from 'vitest';
import type { OwnPage } from '../hosts/own-page.ts';
import { findings, meet, setUpOwnSite, visitOf } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

declare const window: Window & OwnPage;

const setting = setUpOwnSite();
afterEach(() => {
  delete setting.site.headers['permissions-policy'];
});
const meeting = (id: string) => ({ id, title: `Meeting ${id}` });

test('a host page drives its meeting by commands, and hears what happens', async () => {
  const ada = await setting.lobby({ meeting: meeting('driven') });
  const { page } = ada;
  expect(await page.evaluate(() => window.meetings['one']?.setCamera(false))).toBe(true);
  expect(await page.evaluate(() => window.meetings['one']?.setHand(true))).toBe(false);
  expect(await page.evaluate(() => window.meetings['one']?.join())).toBe(true);
  expect(await page.evaluate(() => window.meetings['one']?.phase)).toBe('inside');
  await ada.control('Turn on camera').waitFor();

  expect(await page.evaluate(() => window.meetings['one']?.setMicrophone(false))).toBe(true);
  await ada.control('Turn on microphone').waitFor();
  expect(await page.evaluate(() => window.meetings['one']?.setHand(true))).toBe(true);
  await ada.control('Lower hand').waitFor();
  expect(await page.evaluate(() => window.meetings['one']?.setScreenShare(true))).toBe(false);
  expect(await page.evaluate(() => window.meetings['one']?.join())).toBe(false);
  await page.evaluate(() => window.meetings['one']?.leave());

  const told = await page.evaluate(() => window.told.map(({ event }) => event));
  expect(told).toEqual(expect.arrayContaining(['joined', 'people', 'device', 'left']));
  expect(told.at(-1)).toBe('closed');
  expect(await page.locator('#one').innerHTML()).toBe('');
});

test('two meetings on one page do not disturb each other', async () => {
  const person = { id: 'ada', name: 'Ada' };
  const ada = await setting.open();
  for (const place of ['one', 'two'] as const) {
    await meet(ada.page, place, visitOf({ person, meeting: meeting(place) }));
  }
  const grace = await setting.lobby({ person: { id: 'grace', name: 'Grace' }, meeting: meeting('two') });
  await grace.button('Join now').click();
  for (const place of ['one', 'two'] as const) {
    expect(await ada.page.evaluate((at) => window.meetings[at]?.join(), place)).toBe(true);
  }
  await grace.sees('Ada');
  await ada.page.evaluate(() => window.meetings['one']?.leave());
  expect(await ada.page.evaluate(() => window.meetings['two']?.phase)).toBe('inside');
  await grace.sees('Ada');
});

test('no style of the page reaches into the meeting, and none of the meeting reaches out', async () => {
  const looks = () => {
    const button = document.querySelector('#elsewhere');
    const style = button === null ? null : getComputedStyle(button);
    return [
      style?.backgroundColor,
      style?.color,
      style?.borderRadius,
      getComputedStyle(document.body).fontSize,
    ];
  };
  const ada = await setting.open();
  const before = await ada.page.evaluate(looks);
  await meet(ada.page, 'one', visitOf({ meeting: meeting('styled') }));
  const join = ada.button('Join now');
  await join.waitFor();
  expect(await ada.page.evaluate(looks)).toEqual(before);
  const own = await join.evaluate((button) => {
    const { textTransform, backgroundColor } = getComputedStyle(button);
    return { textTransform, backgroundColor };
  });
  expect(own.textTransform).toBe('none');
  expect(own.backgroundColor).not.toBe('rgb(220, 20, 60)');
});

test('custom properties of the host page colour the meeting, and its font is used', async () => {
  const ada = await setting.open();
  await ada.page.evaluate(() => {
    const place = document.getElementById('one');
    place?.style.setProperty('--meetbridge-accent', 'rgb(10, 90, 60)');
    place?.style.setProperty('--meetbridge-surface', 'rgb(250, 245, 235)');
  });
  await meet(ada.page, 'one', visitOf({ meeting: meeting('coloured') }));
  const join = ada.button('Join now');
  await join.waitFor();
  const colours = await join.evaluate((button) => [
    getComputedStyle(button).backgroundColor,
    getComputedStyle(button).fontFamily,
  ]);
  expect(colours[0]).toBe('rgb(10, 90, 60)');
  expect(colours[1]).toContain('Georgia');
});

test('nothing secret stands in the page', async () => {
  const ada = await setting.lobby({ meeting: meeting('quiet') });
  await ada.button('Join now').click();
  await ada.controls.waitFor();
  const markup = await ada.page.evaluate(
    () =>
      document.documentElement.outerHTML +
      (document.querySelector('#one > div')?.shadowRoot?.innerHTML ?? ''),
  );
  expect(markup).toContain('Meeting controls');
  expect(markup).not.toMatch(/eyJ[\w-]{10,}/);
  expect(ada.page.url()).toBe(setting.site.url);
});

/** How often the page was asked for a tab. */
const tabsAsked = (visitor: Visitor): Promise<number> =>
  visitor.page.evaluate(() => window.told.filter(({ event }) => event === 'openInTab').length);

test('where screens cannot be shared, the button leads to a tab of its own', async () => {
  setting.site.headers['permissions-policy'] = 'display-capture=()';
  const ada = await setting.open();
  await meet(ada.page, 'one', visitOf({ role: 'moderator', meeting: meeting('framed') }), {
    opensTabs: true,
  });
  await ada.button('Join now').click();
  await ada.control('Share screen').click();
  const dialog = ada.page.getByRole('dialog', { name: 'Your screen cannot be shared here' });
  await dialog.getByText('The frame around this page does not let screens be shared.').waitFor();
  expect(await findings(ada.page, '#one')).toEqual([]);
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await tabsAsked(ada)).toBe(0);

  await ada.page.keyboard.press('s');
  await dialog.getByRole('button', { name: 'Open in a new tab' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await tabsAsked(ada)).toBe(1);
  expect(await ada.page.evaluate(() => window.meetings['one']?.phase)).toBe('inside');
});

test('where screens cannot be shared and there is no tab to go to, the button says why', async () => {
  setting.site.headers['permissions-policy'] = 'display-capture=()';
  const ada = await setting.enter({ role: 'moderator', meeting: meeting('forbidden') });
  await ada.control('Share screen').click();
  await ada.text('This website does not let its pages share the screen.').waitFor();
  expect(await ada.page.getByRole('dialog').count()).toBe(0);
});

test('who may use no device here joins without, or goes to a tab of its own', async () => {
  setting.site.headers['permissions-policy'] = 'camera=(), microphone=()';
  const ada = await setting.open();
  await meet(ada.page, 'one', visitOf({ meeting: meeting('bare') }), { opensTabs: true });
  await ada.text('This website does not let its pages use the microphone.').waitFor();
  await ada.button('Open in a new tab').click();
  expect(await tabsAsked(ada)).toBe(1);
  expect(await findings(ada.page, '#one')).toEqual([]);

  await ada.button('Join now').click();
  await ada.control('Turn on camera').click();
  await ada.text('This website does not let its pages use the camera.').waitFor();
  await expect.poll(() => findings(ada.page, '#one')).toEqual([]);
  await ada.button('Open in a new tab').click();
  expect(await tabsAsked(ada)).toBe(2);
  // The browser itself writes down what it forbids.
  expect(ada.complaints.splice(0).filter((one) => !/camera|microphone/i.test(one))).toEqual([]);
});
