import type { Locator } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { OwnPage } from '../hosts/own-page.ts';
import { until } from '../hosts/until.ts';
import { bringExtras, type Extra, sendExtrasHome } from './extras.ts';
import { incomingPictures } from './media.ts';
import { findings, setUpOwnSite } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUpOwnSite();
let crowd: { people: Extra[]; leave(): Promise<void> } | null = null;
let meetings = 0;

afterEach(async () => {
  await crowd?.leave();
  crowd = null;
});
afterAll(sendExtrasHome);

const newMeeting = () => ({ id: `views-${String((meetings += 1))}`, title: 'Reading circle' });

/** Grace, a moderator, inside with so many others. */
async function graceAmong(others: number, meeting = newMeeting()): Promise<Visitor> {
  const person = { id: 'grace', name: 'Grace Hopper' };
  const grace = await setting.lobby({ person, role: 'moderator', meeting });
  await grace.button('Join now').click();
  await grace.controls.waitFor();
  const room = await grace.page.evaluate(async () => {
    const { told } = window as unknown as OwnPage;
    while (!told.some(({ event }) => event === 'joined')) await new Promise(requestAnimationFrame);
    return (told.find(({ event }) => event === 'joined')?.detail as { room: string }).room;
  });
  crowd = await bringExtras(setting.site.livekit, room, others);
  return grace;
}

const tiles = (visitor: Visitor): Locator =>
  visitor.page.getByRole('list', { name: 'People in the meeting' }).locator(':scope > li.tile');
const shown = async (visitor: Visitor): Promise<string[]> =>
  (await tiles(visitor).locator('bdi').allTextContents()).map((name) => name.replace(/[\u2068\u2069]/g, ''));
const large = (visitor: Visitor): Locator => visitor.page.locator('.large');
const choose = async (visitor: Visitor, name: string, item: string): Promise<void> => {
  await visitor
    .button(new RegExp(`^View of .*${name}(?!\\d)`))
    .first()
    .focus();
  await visitor.page.keyboard.press('Enter');
  await visitor.page.getByRole('menuitem', { name: item, exact: true }).click();
};

test.each([
  [1100, 24],
  [760, 12],
  [320, 6],
])(
  'at %d pixels there are at most %d tiles at once, and the others on further pages',
  async (width, most) => {
    const grace = await graceAmong(25);
    await grace.page.setViewportSize({ width, height: 800 });
    await expect.poll(() => tiles(grace).count()).toBe(most);
    const first = await shown(grace);
    expect(first.at(-1)).toBe('Grace Hopper (you)');

    await grace.button('Next page').focus();
    await grace.page.keyboard.press('ArrowRight');
    await grace.text('Page 2 of').waitFor();
    const second = await shown(grace);
    expect(second.filter((name) => first.includes(name))).toEqual([]);

    // what is on no page in view is not sent here
    await until(async () => (await incomingPictures(grace.page)) <= second.length, {
      what: 'the pictures of the other pages to stop',
    });
    expect(await incomingPictures(grace.page)).toBeGreaterThan(0);
  },
);

test('who speaks on another page takes the place of whoever was silent longest, and nobody else moves', async () => {
  const grace = await graceAmong(8);
  await grace.page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => shown(grace)).toHaveLength(6);
  expect(await shown(grace)).toEqual([
    'Extra 1',
    'Extra 2',
    'Extra 3',
    'Extra 4',
    'Extra 5',
    'Grace Hopper (you)',
  ]);
  const [last] = crowd?.people.slice(-1) ?? [];
  await last?.speak(1_500);
  await expect
    .poll(() => shown(grace))
    .toEqual(['Extra 1', 'Extra 2', 'Extra 3', 'Extra 4', 'Extra 8', 'Grace Hopper (you)']);
});

test('the focus is not lost when a page goes with whoever was on it', async () => {
  const grace = await graceAmong(6);
  await grace.page.setViewportSize({ width: 320, height: 700 });
  await grace.button('Next page').click();
  await grace.button(/^View of .*Extra 6/).focus();
  await crowd?.people.at(-1)?.leave();
  crowd?.people.pop();
  await expect.poll(() => shown(grace)).toHaveLength(6);
  await expect
    .poll(() => grace.controls.locator(':focus').count(), { message: 'the focus is in the controls' })
    .toBe(1);
});

test('in the speaker view who speaks is large; a pin of one’s own stays large', async () => {
  const grace = await graceAmong(3);
  await expect.poll(() => tiles(grace).count()).toBe(4);
  await grace.control('Speaker view').click();
  await crowd?.people[1]?.speak(1_500);
  await expect.poll(() => large(grace).textContent()).toContain('Extra 2');

  await choose(grace, 'Extra 3', 'Pin for me');
  await expect.poll(() => large(grace).textContent()).toContain('Extra 3');
  await crowd?.people[0]?.speak(1_500);
  await expect.poll(() => large(grace).textContent()).toContain('Pinned');
  expect(await large(grace).textContent()).toContain('Extra 3');

  await choose(grace, 'Extra 3', 'Unpin');
  await expect.poll(() => large(grace).textContent()).toContain('Extra 1');
});

test('whom a moderator shows large everybody sees large, until they pin somebody themselves', async () => {
  const meeting = newMeeting();
  const grace = await graceAmong(2, meeting);
  const ada = await setting.lobby({ person: { id: 'ada', name: 'Ada Lovelace' }, meeting });
  await ada.button('Join now').click();
  await ada.controls.waitFor();
  await expect.poll(() => tiles(ada).count()).toBe(4);

  await choose(grace, 'Ada Lovelace', 'Show large to everybody');
  await expect.poll(() => large(grace).textContent()).toContain('Ada Lovelace');
  await ada.text('Everybody now sees you large.').waitFor();
  await expect.poll(() => large(ada).textContent()).toContain('Ada Lovelace');

  await ada.button(/^View of .*Extra 1/).focus();
  await ada.page.keyboard.press('Enter');
  expect(await ada.page.getByRole('menuitem', { name: 'Show large to everybody' }).count()).toBe(0);
  await ada.page.getByRole('menuitem', { name: 'Pin for me' }).click();
  await expect.poll(() => large(ada).textContent()).toContain('Extra 1');
  expect(await large(grace).textContent()).toContain('Ada Lovelace');

  await choose(grace, 'Ada Lovelace', 'Stop showing large to everybody');
  await expect.poll(() => large(grace).count()).toBe(0);
});

test('of several shared screens one chooses one, or sees all', async () => {
  const grace = await graceAmong(2);
  await crowd?.people[0]?.shareScreen();
  await grace.seesScreenOf('Extra 1');
  await crowd?.people[1]?.shareScreen();
  await grace.seesScreenOf('Extra 2');
  expect(await grace.screenOf('Extra 1').count()).toBe(0);

  const screens = grace.page.getByRole('toolbar', { name: 'Shared screens' });
  await screens.getByRole('button', { name: 'Extra 1' }).click();
  await grace.seesScreenOf('Extra 1');
  expect(await grace.screenOf('Extra 2').count()).toBe(0);
  await screens.getByRole('button', { name: 'All' }).click();
  await grace.seesScreenOf('Extra 1');
  await grace.seesScreenOf('Extra 2');
});

test('the meeting fills the screen, and so does one tile', async () => {
  const grace = await graceAmong(1);
  const full = (): Promise<string> =>
    grace.page.evaluate(
      () => document.querySelector('#one > div')?.shadowRoot?.fullscreenElement?.className ?? '',
    );
  await grace.control('Full screen').click();
  await expect.poll(full).toContain('room');
  await grace.control('Leave full screen').click();
  await expect.poll(full).toBe('');
  await choose(grace, 'Extra 1', 'Full screen');
  await expect.poll(full).toContain('tile');
  await grace.page.keyboard.press('Escape');
});

test('with the least use of data no camera arrives, and with all of it they come back', async () => {
  const grace = await graceAmong(3);
  await expect.poll(() => incomingPictures(grace.page)).toBe(3);
  await grace.control('More').click();
  await grace.page.getByRole('menuitem', { name: 'View and settings' }).click();
  await grace.page.getByLabel('No cameras').check();
  await grace.button('Done').click();
  await until(async () => (await incomingPictures(grace.page)) === 0, { what: 'the cameras to stop' });
  expect(await tiles(grace).count()).toBe(4);

  await grace.control('More').click();
  await grace.page.getByRole('menuitem', { name: 'View and settings' }).click();
  await grace.page.getByLabel('Show all cameras').check();
  await grace.button('Done').click();
  await expect.poll(() => incomingPictures(grace.page)).toBe(3);
});

test('whoever speaks floats over other windows, with the microphone at hand, until one is back', async () => {
  const grace = await graceAmong(1);
  await grace.sees('Extra 1');
  await grace.control('More').click();
  await grace.page.getByRole('menuitem', { name: 'Picture in picture' }).click();
  type Floating = Window & { documentPictureInPicture: { window: Window | null } };
  const frames = (): Promise<number> =>
    grace.page.evaluate(() => {
      const float = (window as unknown as Floating).documentPictureInPicture.window;
      return float?.document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
    });
  await expect.poll(frames).toBeGreaterThan(5);
  const press = (label: string): Promise<void> =>
    grace.page.evaluate((name) => {
      const float = (window as unknown as Floating).documentPictureInPicture.window;
      float?.document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
    }, label);
  await press('Turn off microphone');
  await grace.control('Turn on microphone').waitFor();
  await press('Back to the meeting');
  await expect
    .poll(() =>
      grace.page.evaluate(() => (window as unknown as Floating).documentPictureInPicture.window === null),
    )
    .toBe(true);
  await grace.sees('Extra 1');
});

test.each(['grid', 'speaker view', 'settings', 'keys'])('axe finds nothing: %s', async (state) => {
  const grace = await graceAmong(8);
  await grace.page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => tiles(grace).count()).toBe(6);
  if (state !== 'grid') {
    await grace.control('More').click();
    const item = {
      'speaker view': 'Speaker view',
      settings: 'View and settings',
      keys: 'Keyboard shortcuts',
    };
    await grace.page.getByRole('menuitem', { name: item[state as keyof typeof item] }).click();
    if (state === 'speaker view') await large(grace).waitFor();
    else await grace.page.getByRole('dialog').waitFor();
  }
  expect(await findings(grace.page, '#one')).toEqual([]);
});
