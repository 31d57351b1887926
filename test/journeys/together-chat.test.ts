import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { OwnPage } from '../hosts/own-page.ts';
import { intrude, publish } from './intruder.ts';
import { meet, setUpOwnSite } from './own-setting.ts';
import type { Visit } from '../hosts/site.ts';
import type { Visitor } from './visitor.ts';

declare const window: Window & OwnPage;

const setting = setUpOwnSite();
const names = { ada: 'Ada Lovelace', grace: 'Grace Hopper', kay: 'Katherine Johnson' };

const visit = (id: string, who: keyof typeof names): Visit => ({
  person: { id: who, name: names[who] },
  role: who === 'grace' ? 'moderator' : 'attendee',
  meeting: { id, title: 'Reading circle' },
});

/** Somebody comes into the meeting of this id. */
async function enter(id: string, who: keyof typeof names): Promise<Visitor> {
  const visitor = await setting.lobby(visit(id, who));
  await visitor.page.evaluate(() => window.meetings['one']?.setCamera(false));
  await visitor.button('Join now').click();
  await visitor.controls.waitFor();
  return visitor;
}

const message = (visitor: Visitor, text: string): Locator => visitor.messages.filter({ hasText: text });

test('an answer shows what it answers, and leads there', async () => {
  const grace = await enter('answers', 'grace');
  const ada = await enter('answers', 'ada');
  await grace.write('Which page?');
  await ada.openPanel('Chat');
  const question = message(ada, 'Which page?');
  await question.hover();
  await question.getByRole('button', { name: 'Reply to' }).click();
  await ada.write('Page 12.');

  const answer = message(grace, 'Page 12.');
  await answer.getByTitle('Show the message this answers').click();
  await expect
    .poll(() =>
      message(grace, 'Which page?')
        .first()
        .evaluate((one) => one.matches(':focus')),
    )
    .toBe(true);
});

test('a private message is read by the two concerned, and by nobody else', async () => {
  const grace = await enter('private', 'grace');
  const ada = await enter('private', 'ada');
  const kay = await enter('private', 'kay');
  for (const visitor of [grace, ada, kay]) await visitor.openPanel('Chat');

  await ada.page.getByLabel('To', { exact: true }).selectOption(names.grace);
  await ada.text('Only Grace Hopper will see this.').waitFor();
  await ada.write('Between us.');
  await message(grace, 'Between us.').waitFor();
  await grace.text('Private to you').waitFor();
  await ada.text('Private to Grace Hopper').waitFor();

  await ada.page.getByLabel('To', { exact: true }).selectOption('Everybody');
  await ada.write('For all.');
  await message(kay, 'For all.').waitFor();
  expect(await message(kay, 'Between us.').count()).toBe(0);

  // answering something private is private
  await message(grace, 'Between us.').hover();
  await message(grace, 'Between us.').getByRole('button', { name: 'Reply to' }).click();
  await grace.write('I see.');
  await message(ada, 'I see.').waitFor();
  expect(await message(kay, 'I see.').count()).toBe(0);
});

test('who comes late reads what was said before, and by whom it was kept', async () => {
  const grace = await enter('late', 'grace');
  const ada = await enter('late', 'ada');
  await grace.write('Good evening.');
  await ada.write('Hello!');
  await ada.page.getByLabel('To', { exact: true }).selectOption(names.grace);
  await ada.write('Psst.');
  await message(grace, 'Psst.').waitFor();

  const kay = await enter('late', 'kay');
  await kay.openPanel('Chat');
  await kay.text('Earlier messages, as kept by Grace Hopper').waitFor();
  await expect.poll(() => message(kay, 'Good evening.').count()).toBe(1);
  expect(await message(kay, 'Hello!').textContent()).toContain('As kept by');
  expect(await message(kay, 'Psst.').count()).toBe(0);
  await ada.page.getByLabel('To', { exact: true }).selectOption('Everybody');
  await ada.write('Welcome!');
  await message(kay, 'Welcome!').waitFor();
  expect(await message(kay, 'Welcome!').textContent()).not.toContain('As kept by');
});

test('who floods the chat is marked, and everybody else goes on talking', async () => {
  const grace = await enter('flood', 'grace');
  const ada = await enter('flood', 'ada');
  const room = await grace.page.evaluate(
    () => (window.told.find(({ event }) => event === 'joined')?.detail as { room: string }).room,
  );
  const { page } = await setting.open();
  await intrude(page, setting.site.livekit, room);
  await grace.openPanel('Chat');
  await grace.tile('Mallory').waitFor();
  const from = { identity: `p_${'a'.repeat(43)}`, name: names.ada };
  const said = { id: 'forged-entry', kind: 'chat', from, at: Date.now(), body: { text: 'A forged past' } };
  const forgedPast = { now: Date.now(), page: 0, of: 1, entries: [said] };
  await publish(page, [
    { topic: 'meetbridge.chat', text: 'not JSON' },
    { topic: 'meetbridge.chat', text: JSON.stringify({ id: 'forged-notice', body: { text: '   ' } }) },
    { topic: 'meetbridge.notice', text: JSON.stringify({ type: 'ended', by: { identity: 'x', name: 'x' } }) },
    { topic: 'meetbridge.history', text: JSON.stringify({ id: 'forged-history', body: forgedPast }) },
    { topic: 'meetbridge.chat', text: 'x'.repeat(60_000) },
    { topic: 'meetbridge.chat', text: 'x'.repeat(1_000_000) },
    ...Array.from({ length: 200 }, (_, n) => ({
      topic: 'meetbridge.chat',
      text: JSON.stringify({
        id: `flooding-${String(n)}`,
        body: { text: `<img src=x onerror=alert(1)> ${String(n)}` },
      }),
    })),
  ]);
  await grace.page.getByRole('complementary').getByText('sends too much. Some of it is not shown.').waitFor();
  expect(await message(grace, '<img src=x').count()).toBeLessThan(100);
  expect(await grace.page.locator('#one img[src="x"]').count()).toBe(0);
  expect(await message(grace, 'A forged past').count()).toBe(0);

  await ada.write('Are you still there?');
  await message(grace, 'Are you still there?').waitFor();
  await grace.write('Yes.');
  await message(ada, 'Yes.').waitFor();
});

test('what is closed by a moderator cannot be used, and says so', async () => {
  const grace = await setting.open();
  const launched = grace.page.waitForResponse((response) => response.url().endsWith('/launches'));
  await meet(grace.page, 'one', visit('closed', 'grace'));
  await grace.button('Join now').click();
  const { seat } = (await (await launched).json()) as { seat: string };
  await grace.controls.waitFor();
  const ada = await enter('closed', 'ada');
  await ada.openPanel('Chat');
  const restrict = (what: string, restricted: boolean): Promise<Response> =>
    fetch(`${setting.site.bridge.url}/room/restrict`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${seat}`,
        origin: new URL(setting.site.url).origin,
      },
      body: JSON.stringify({ what, restricted }),
    });
  await restrict('private_chat', true);
  await expect.poll(() => ada.page.getByLabel('To', { exact: true }).count()).toBe(0);
  await restrict('chat', true);
  await ada.text('A moderator has closed the chat.').waitFor();
  expect(await ada.page.getByLabel('Write a message').count()).toBe(0);
  await restrict('chat', false);
  await ada.write('Open again.');
  await grace.openPanel('Chat');
  await message(grace, 'Open again.').waitFor();
});
