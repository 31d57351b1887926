import { expect, test } from 'vitest';
import type { Visit } from '../hosts/site.ts';
import { hears, hearsNobody } from './media.ts';
import { enterWithOwnProgram, send, tryToRename, tryToSpeak } from './own-program.ts';
import { setUpOwnSite } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUpOwnSite();
const names = { grace: 'Grace Hopper', ada: 'Ada Lovelace', eve: 'Eve' };

const visit = (id: string, who: keyof typeof names): Visit => ({
  person: { id: who, name: names[who] },
  role: who === 'grace' ? 'moderator' : 'attendee',
  meeting: { id, title: 'Reading circle' },
});
const enter = (id: string, who: keyof typeof names): Promise<Visitor> => setting.enter(visit(id, who));

/** Turns one of the switches for everybody. */
async function turn(grace: Visitor, what: string, on: boolean): Promise<void> {
  const panel = await grace.openPanel('People');
  await panel.getByRole('button', { name: 'What people may do' }).click();
  const one = grace.page.getByRole('switch', { name: what, exact: true });
  expect(await one.isChecked()).toBe(!on);
  await one.click();
  await expect.poll(() => one.isChecked()).toBe(on);
  await grace.button('Done').click();
}

test('whoever may not speak is heard by nobody, whatever their program tries, until they may again', async () => {
  const grace = await enter('speak', 'grace');
  const ada = await enter('speak', 'ada');
  const eve = await setting.open();
  await enterWithOwnProgram(eve.page, visit('speak', 'eve'));
  expect(await tryToSpeak(eve.page)).toBe(true);
  await hears(grace.page, 2);

  await turn(grace, 'Speak', false);
  await grace.text('Withheld: microphone').waitFor();
  await hearsNobody(grace.page);
  await ada.text('Grace Hopper turned off microphones for now.').waitFor();
  await expect.poll(() => ada.control(/microphone/i).count()).toBe(0);
  expect(await tryToSpeak(eve.page)).toBe(false);
  await hearsNobody(grace.page);

  await turn(grace, 'Speak', true);
  await ada.control(/Turn on microphone/i).click();
  await hears(grace.page, 1);
});

test('muted for good, everybody waits for a moderator to give the word to one', async () => {
  const grace = await enter('word', 'grace');
  const ada = await enter('word', 'ada');
  const eve = await enter('word', 'eve');
  await hears(grace.page, 2);
  const panel = await grace.openPanel('People');
  await panel.getByRole('button', { name: 'Mute all' }).click();
  await grace.page.getByLabel('Only when I allow it').check();
  await grace.page.getByRole('dialog').getByRole('button', { name: 'Mute all' }).click();
  await hearsNobody(grace.page);
  await eve.text('Grace Hopper muted everybody. You can speak when a moderator lets you.').waitFor();

  await grace.act(names.ada, 'What they may do');
  await grace.page.getByRole('switch', { name: 'Speak', exact: true }).click();
  await ada.text('Grace Hopper gave your microphone back.').waitFor();
  await ada.control(/Turn on microphone/i).click();
  await hears(grace.page, 1);
  expect(await eve.control(/microphone/i).count()).toBe(0);
});

test('what somebody may not write nobody reads, whatever their program sends', async () => {
  const grace = await enter('write', 'grace');
  const ada = await enter('write', 'ada');
  const eve = await setting.open();
  await enterWithOwnProgram(eve.page, visit('write', 'eve'));
  await grace.openPanel('Chat');
  await send(eve.page, 'chat', { text: 'While I may.' });
  await grace.messages.filter({ hasText: 'While I may.' }).waitFor();

  await turn(grace, 'Write in the chat', false);
  await ada.openPanel('Chat');
  await ada.text('Grace Hopper closed the chat.').waitFor();
  await send(eve.page, 'chat', { text: 'All the same.' });
  // reactions are not withheld: that it has come says that the message before it has
  await send(eve.page, 'reaction', 'heart');
  for (const visitor of [grace, ada]) await visitor.text('Eve sent a heart.').waitFor({ state: 'attached' });
  await grace.openPanel('Chat');
  expect(await grace.messages.allTextContents()).toHaveLength(1);

  await grace.write('Only I may.');
  await ada.messages.filter({ hasText: 'Only I may.' }).waitFor();
});

test('nobody gives themselves another name', async () => {
  const grace = await enter('name', 'grace');
  const eve = await setting.open();
  await enterWithOwnProgram(eve.page, visit('name', 'eve'));
  await grace.tile(names.eve).waitFor();
  expect(await tryToRename(eve.page, names.grace)).toBe(false);
  expect(await grace.tile(names.eve).count()).toBe(1);
});
