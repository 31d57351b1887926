import { expect, test } from 'vitest';
import type { Visit } from '../hosts/site.ts';
import { goTo } from './keyboard.ts';
import { findings, meet, setUpOwnSite, visitOf } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUpOwnSite();

const grace = { person: { id: 'grace', name: 'Grace Hopper' }, role: 'moderator' } as const;
const ada = { person: { id: 'ada', name: 'Ada Lovelace' } };
const meeting = (id: string, settings: Visit['meeting']['settings'] = {}): Visit['meeting'] => ({
  id,
  title: 'Reading circle',
  settings,
});

/** Presses Enter on what the Tab key, or another, leads to. */
async function press(visitor: Visitor, name: string | RegExp, key?: string): Promise<void> {
  await goTo(visitor, name, key);
  await visitor.page.keyboard.press('Enter');
}

test('with the keyboard alone one joins, lets somebody in, chats, asks, votes and leaves', async () => {
  const here = meeting('keys', { waitingRoom: 'everybody' });
  const moderator = await setting.lobby({ ...grace, meeting: here });
  const attendee = await setting.lobby({ ...ada, meeting: here });
  await press(moderator, 'Join now');
  await moderator.controls.waitFor();
  await press(attendee, 'Join now');
  await attendee.text('You are next in line.').waitFor();

  const { keyboard } = moderator.page;
  await moderator.control(/^Waiting room/).waitFor();
  await goTo(moderator, /^Turn o/);
  await press(moderator, /^Waiting room/, 'ArrowRight');
  await press(moderator, /^Admit .*Ada/);
  await attendee.controls.waitFor();

  await goTo(moderator, /^Turn o/);
  await press(moderator, /^Polls/, 'ArrowRight');
  await press(moderator, 'New poll');
  await goTo(moderator, 'Question');
  await keyboard.type('Tea?');
  await goTo(moderator, 'Answer 1');
  await keyboard.type('Yes');
  await goTo(moderator, 'Answer 2');
  await keyboard.type('No');
  await press(moderator, 'Start the poll');

  await attendee.control('Polls and timer, 1 question for you').waitFor();
  await goTo(attendee, /^Turn o/);
  await press(attendee, /^Polls/, 'ArrowRight');
  await goTo(attendee, 'Yes');
  await attendee.page.keyboard.press('Space');
  await press(attendee, 'Vote');
  await attendee.text('You have voted.').waitFor();
  await moderator.text('1 person has voted').waitFor();

  await attendee.page.keyboard.press('Escape');
  await press(attendee, /^Chat/, 'ArrowRight');
  await goTo(attendee, 'Write a message');
  await attendee.page.keyboard.type('Yes, please.');
  await attendee.page.keyboard.press('Enter');
  await expect.poll(() => attendee.messages.count()).toBe(1);
  await attendee.page.keyboard.press('Escape');
  await press(attendee, 'Leave', 'ArrowRight');
  await attendee.page.waitForFunction(() => document.querySelector('#one')?.childElementCount === 0);
});

test.each([
  ['en', 'ltr', 'light'],
  ['ar', 'rtl', 'dark'],
] as const)('axe finds nothing in any panel, in %s, %s and %s', async (locale, _dir, colorScheme) => {
  const here = meeting(`axe-${locale}`, { waitingRoom: 'guests' });
  const moderator = await setting.open({ colorScheme });
  await moderator.page.addStyleTag({ content: ':root { color-scheme: light dark }' });
  await meet(moderator.page, 'one', visitOf({ ...grace, meeting: here }), { locale });
  await moderator.page.locator('#one [data-start]').first().waitFor();
  expect(await findings(moderator.page, '#one'), 'the lobby').toEqual([]);
  await moderator.page.locator('#one button[type=submit]').click();
  await moderator.page.locator('#one [role=toolbar]').first().waitFor();
  await setting.enter({ ...ada, meeting: here });
  const guest = await setting.lobby({ person: { id: 'guest', name: '', guest: true }, meeting: here });
  await guest.page.getByLabel('Your name').fill('Katherine');
  await guest.button('Join now').click();
  await moderator.page.locator('#one [data-opens=waiting]').waitFor();
  expect(await findings(moderator.page, '#one'), 'the room').toEqual([]);

  for (const panel of ['chat', 'people', 'waiting', 'polls']) {
    await moderator.page.locator(`#one [data-opens=${panel}] button`).click();
    await moderator.page.locator('#one aside').waitFor();
    expect(await findings(moderator.page, '#one'), panel).toEqual([]);
  }
});
