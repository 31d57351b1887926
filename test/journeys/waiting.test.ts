import { expect, test } from 'vitest';
import type { Visit } from '../hosts/site.ts';
import { findings, meet, setUpOwnSite, visitOf } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUpOwnSite();

const grace = { person: { id: 'grace', name: 'Grace' }, role: 'moderator' } as const;
const bob = { person: { id: 'bob', name: 'Bob' }, role: 'moderator' } as const;
const ada = { person: { id: 'ada', name: 'Ada' } };
const eve = { person: { id: 'eve', name: 'Eve' } };
const guest = { person: { id: 'guest', name: '', guest: true } };
let meetings = 0;
/** A meeting that nobody was let into yet, also where a test is tried again. */
const newMeeting = (): Visit['meeting'] => ({
  id: `waiting-${String((meetings += 1))}`,
  title: 'Office hours',
  settings: { waitingRoom: 'everybody' },
});

const NEXT = 'You are next in line.';
const place = (visitor: Visitor, words: string) => visitor.page.getByText(words, { exact: true }).waitFor();

/** Through the lobby and into the line. */
async function wait(who: Partial<Visit> & Pick<Visit, 'meeting'>, words = NEXT): Promise<Visitor> {
  const visitor = await setting.lobby(who);
  if (who.person?.guest) await visitor.page.getByLabel('Your name').fill('Katherine');
  await visitor.button('Join now').click();
  await place(visitor, words);
  return visitor;
}

/** The page goes and comes back, and its person presses Join again. */
async function reload(visitor: Visitor, who: Partial<Visit> & Pick<Visit, 'meeting'>): Promise<void> {
  await visitor.page.reload();
  await visitor.page.waitForFunction(() => 'meet' in window);
  await meet(visitor.page, 'one', visitOf(who));
  await visitor.button('Join now').click();
}

const letIn = (moderator: Visitor, name: string) => moderator.button(`Admit \u2068${name}\u2069`).click();

test('who waits learns their place and what moderators say, nothing else, and comes in by themselves', async () => {
  const here = newMeeting();
  const moderator = await setting.enter({ ...grace, meeting: here });
  const sockets: string[] = [];
  const first = await setting.lobby({ ...ada, meeting: here });
  first.page.on('websocket', (socket) => sockets.push(socket.url()));
  await first.text('You will wait until a moderator lets you in.').waitFor();
  await first.button('Join now').click();
  await place(first, NEXT);
  const second = await wait({ ...guest, meeting: here }, 'You are 2nd in line.');

  await moderator.control('Waiting room, 2 people').click();
  await moderator.page.getByText('Message and sound').click();
  await moderator.page.getByLabel('Tell them something').fill('Five more minutes.');
  await moderator.button('Tell').click();
  await first.text('Five more minutes.').waitFor();
  expect(await findings(first.page, '#one')).toEqual([]);
  expect(await findings(moderator.page, '#one')).toEqual([]);
  const seen = await first.page
    .locator('#one')
    .evaluate((element) => element.firstElementChild?.shadowRoot?.textContent ?? '');
  expect(seen).not.toContain('Grace');
  expect(sockets).toEqual([]);
  expect(await first.page.evaluate(() => (window as unknown as { peers: unknown[] }).peers.length)).toBe(0);

  await letIn(moderator, 'Ada');
  await first.controls.waitFor();
  await place(second, NEXT);
  await moderator.button('Decline \u2068Katherine\u2069').click();
  await second.text('A moderator did not let you in.').waitFor();
  await expect.poll(() => moderator.page.getByText('Nobody is waiting.').count()).toBe(1);
});

test('a reload keeps the place in line, shows a moderator who waits, and lets nobody wait twice', async () => {
  const here = newMeeting();
  const moderator = await setting.enter({ ...grace, meeting: here });
  const first = await wait({ ...ada, meeting: here });
  const second = await wait({ ...eve, meeting: here }, 'You are 2nd in line.');

  await reload(first, { ...ada, meeting: here });
  await place(first, NEXT);
  await place(second, 'You are 2nd in line.');
  await reload(moderator, { ...grace, meeting: here });
  await moderator.controls.waitFor();
  await moderator.control('Waiting room, 2 people').click();
  await moderator.button('Admit all 2').click();
  // Connected, and not just about to be: a browser complains about a connection that a reload cuts off in its beginning.
  await Promise.all([first, second].map((visitor) => visitor.tile('Grace').waitFor()));

  await reload(first, { ...ada, meeting: here });
  await first.controls.waitFor();
});

test('two moderators see the same line, and whom one lets in the other no longer sees', async () => {
  const here = newMeeting();
  const one = await setting.enter({ ...grace, meeting: here });
  const other = await setting.enter({ ...bob, meeting: here });
  const waiting = await wait({ ...ada, meeting: here });
  await one.control('Waiting room, 1 person').click();
  await other.control('Waiting room, 1 person').waitFor();
  await letIn(one, 'Ada');
  await waiting.controls.waitFor();
  await expect.poll(() => other.control(/^Waiting room/).count()).toBe(0);
});

test('who goes away is out of the line, and who stays is still in it after the bridge was gone', async () => {
  const here = newMeeting();
  const moderator = await setting.enter({ ...grace, meeting: here });
  const first = await wait({ ...ada, meeting: here });
  const second = await wait({ ...eve, meeting: here }, 'You are 2nd in line.');
  await first.button('Leave the waiting room').click();
  await place(second, NEXT);

  await setting.site.bridge.kill();
  await second.text('The meeting server does not answer right now.').waitFor();
  await setting.site.bridge.restart();
  await expect.poll(() => second.text('The meeting server').count(), { timeout: 20_000 }).toBe(0);
  await moderator.control('Waiting room, 1 person').click();
  await letIn(moderator, 'Eve');
  await second.tile('Grace').waitFor();
  for (const { complaints } of [moderator, second]) {
    expect(complaints.splice(0).filter((line) => !line.includes('net::ERR_'))).toEqual([]);
  }
});
