import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Visit } from '../hosts/site.ts';
import { act, enterWithOwnProgram, identityOf, send } from './own-program.ts';
import { meet, setUpOwnSite } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUpOwnSite();
const names = { grace: 'Grace Hopper', ada: 'Ada Lovelace', kay: 'Katherine Johnson', eve: 'Eve' };

const visit = (id: string, who: keyof typeof names): Visit => ({
  person: { id: who, name: names[who] },
  role: who === 'grace' ? 'moderator' : 'attendee',
  meeting: { id, title: 'Reading circle' },
});
const enter = (id: string, who: keyof typeof names): Promise<Visitor> => setting.enter(visit(id, who));

const poll = async (visitor: Visitor, question: string): Promise<Locator> =>
  (await visitor.openPanel('Polls')).getByRole('article', { name: question });

async function ask(visitor: Visitor, question: string, answers: string[], ...kinds: RegExp[]): Promise<void> {
  const panel = await visitor.openPanel('Polls');
  await panel.getByRole('button', { name: 'New poll' }).click();
  await panel.getByLabel('Question').fill(question);
  for (const [at, answer] of answers.entries()) {
    if (at > 1) await panel.getByRole('button', { name: 'Add an answer' }).click();
    await panel.getByLabel(`Answer ${String(at + 1)}`, { exact: true }).fill(answer);
  }
  for (const kind of kinds) await panel.getByLabel(kind).click();
  await panel.getByRole('button', { name: 'Start the poll' }).click();
  await panel.getByRole('article', { name: question }).waitFor();
}

/** The rows of a closed poll, cell by cell. */
const results = async (card: Locator): Promise<string[]> => {
  await card.getByRole('table').waitFor();
  return (await card.getByRole('row').allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, ' ').trim());
};

test('people vote with the keyboard, and everybody sees the results when the poll is closed, also who comes late', async () => {
  const grace = await enter('keyboard', 'grace');
  const ada = await enter('keyboard', 'ada');
  const kay = await enter('keyboard', 'kay');
  await ask(grace, 'Tea or coffee?', ['Tea', 'Coffee', 'Water']);
  await ada.control('Polls and timer, 1 question for you').waitFor();

  const mine = await poll(ada, 'Tea or coffee?');
  await mine.getByRole('radio', { name: 'Tea' }).focus();
  await ada.page.keyboard.press('ArrowDown');
  await ada.page.keyboard.press('Tab');
  await ada.page.keyboard.press('Enter');
  await mine.getByText('You have voted.').waitFor();
  await ada.control('Polls and timer').waitFor();
  const question = mine.getByRole('heading');
  expect(await question.evaluate((one) => one.matches(':focus'))).toBe(true);

  const asked = await poll(grace, 'Tea or coffee?');
  await asked.getByText('1 person has voted').waitFor();
  const hers = await poll(kay, 'Tea or coffee?');
  await hers.getByRole('radio', { name: 'Tea' }).check();
  await hers.getByRole('button', { name: 'Vote' }).click();
  await asked.getByText('2 people have voted').waitFor();
  expect(await hers.getByRole('table').count()).toBe(0);

  await asked.getByRole('button', { name: 'Close and show results' }).click();
  const rows = [/^Tea.* 1 50%$/, /^Coffee.* 1 50%$/, /^Water 0 0%$/].map((row) => expect.stringMatching(row));
  expect(await results(asked)).toEqual(rows);
  expect(await results(mine)).toEqual(rows);
  expect(await asked.getByText('Who chose what').count()).toBe(0);

  const late = await enter('keyboard', 'eve');
  expect(await results(await poll(late, 'Tea or coffee?'))).toEqual(rows);
});

test('whoever asked goes on counting after a reload, and alone sees who chose what', async () => {
  const grace = await enter('reload', 'grace');
  const ada = await enter('reload', 'ada');
  const kay = await enter('reload', 'kay');
  await ask(grace, 'Which days?', ['Monday', 'Friday'], /several answers/, /Anonymous/);
  const hers = await poll(ada, 'Which days?');
  await ada.text('Grace Hopper will see what you chose.').waitFor();
  await hers.getByRole('checkbox', { name: 'Monday' }).check();
  await hers.getByRole('checkbox', { name: 'Friday' }).check();
  await hers.getByRole('button', { name: 'Vote' }).click();
  await hers.getByText('You have voted.').waitFor();
  await (await poll(grace, 'Which days?')).getByText('1 person has voted').waitFor();

  await grace.page.reload();
  await grace.page.waitForFunction(() => 'meet' in window);
  await meet(grace.page, 'one', visit('reload', 'grace'));
  await grace.button('Join now').click();
  await grace.controls.waitFor();
  const asked = await poll(grace, 'Which days?');
  await asked.getByText('1 person has voted').waitFor();
  const third = await poll(kay, 'Which days?');
  await third.getByRole('checkbox', { name: 'Friday' }).check();
  await third.getByRole('button', { name: 'Vote' }).click();
  await asked.getByText('2 people have voted').waitFor();
  await asked.getByRole('button', { name: 'Close and show results' }).click();
  expect(await results(asked)).toEqual(['Monday 1 50%', 'Friday 2 100%']);
  await asked.getByText('Who chose what').click();
  expect((await asked.locator('dl').innerText()).split(/\s*\n\s*/)).toEqual([
    'Monday',
    names.ada,
    'Friday',
    names.ada,
    names.kay,
  ]);
  await results(third);
  expect(await third.getByText('Who chose what').count()).toBe(0);
});

test('a poll whose owner has left has no results', async () => {
  const grace = await enter('gone', 'grace');
  const ada = await enter('gone', 'ada');
  await ask(grace, 'Anybody there?', ['Yes', 'No']);
  const hers = await poll(ada, 'Anybody there?');
  await hers.getByRole('button', { name: 'Vote' }).waitFor();
  await grace.page.context().close();
  await ada.text('Grace Hopper has left: this poll has no results.').waitFor();
  expect(await hers.getByRole('button', { name: 'Vote' }).count()).toBe(0);
});

test('a program of one’s own asks nobody, ends nothing, and votes once, and only inside', async () => {
  const grace = await enter('forged', 'grace');
  const ada = await enter('forged', 'ada');
  const eve = await setting.open();
  await enterWithOwnProgram(eve.page, visit('forged', 'eve'));
  await ask(grace, 'Tea or coffee?', ['Tea', 'Coffee']);
  const hers = await poll(ada, 'Tea or coffee?');
  await hers.waitFor();
  const id = await pollIdOf(ada, 'Tea or coffee?', hers);

  const forged = { question: 'Your password?', options: ['a', 'b'], multiple: false, anonymous: true };
  await send(eve.page, 'poll', { ...forged, key: 'K'.repeat(87) });
  await send(eve.page, 'poll_end', { poll: id, voters: 1, counts: [1, 0] });
  await send(eve.page, 'notice', { type: 'vote', by: null, poll: id, sealed: 'x' });

  const owner = await identityOf(eve.page, names.grace);
  const vote = { poll: id, owner, anonymous: true, sealed: 'nonsense' };
  expect(await act(eve.page, 'vote', vote)).toBe(204);
  expect(await act(eve.page, 'vote', vote)).toBe(409);
  expect(
    await act(eve.page, 'vote', {
      ...vote,
      poll: 'another-poll',
      owner: await identityOf(eve.page, names.ada),
    }),
  ).toBe(404);
  await eve.page.evaluate(() =>
    (window as unknown as { room: { disconnect(): Promise<void> } }).room.disconnect(),
  );
  await expect.poll(() => act(eve.page, 'vote', { ...vote, poll: 'a-third-poll' })).toBe(403);

  eve.complaints.length = 0; // the browser's own, about what was refused

  // what was sent before has come: this comes after it
  await hers.getByRole('radio', { name: 'Coffee' }).check();
  await hers.getByRole('button', { name: 'Vote' }).click();
  const asked = await poll(grace, 'Tea or coffee?');
  await asked.getByText('1 person has voted').waitFor();
  await asked.getByRole('button', { name: 'Close and show results' }).click();
  expect(await results(hers)).toEqual(['Tea 0 0%', expect.stringMatching(/^Coffee.* 1 100%$/)]);
  expect(await (await ada.openPanel('Polls')).getByRole('article').count()).toBe(1);
});

/** The id of a poll, as the client sends it with a vote that does not reach the bridge. */
async function pollIdOf(visitor: Visitor, question: string, card: Locator): Promise<string> {
  let id = '';
  await visitor.page.route('**/room/vote', async (route) => {
    id = (route.request().postDataJSON() as { poll: string }).poll;
    await route.abort();
  });
  await card.getByRole('radio', { name: 'Tea' }).check();
  await card.getByRole('button', { name: 'Vote' }).click();
  await visitor.text('That did not work. Please try again.').waitFor();
  await visitor.page.unroute('**/room/vote');
  await poll(visitor, question);
  visitor.complaints.length = 0; // the request that was held back
  return id;
}
