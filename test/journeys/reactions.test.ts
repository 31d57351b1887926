import { expect, test } from 'vitest';
import type { Visit } from '../hosts/site.ts';
import { enterWithOwnProgram, send } from './own-program.ts';
import { setUpOwnSite } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUpOwnSite();
const names = { grace: 'Grace Hopper', ada: 'Ada Lovelace', kay: 'Katherine Johnson', eve: 'Eve' };

const visit = (id: string, who: keyof typeof names): Visit => ({
  person: { id: who, name: names[who] },
  role: who === 'grace' ? 'moderator' : 'attendee',
  meeting: { id, title: 'Reading circle' },
});
const enter = (id: string, who: keyof typeof names): Promise<Visitor> => setting.enter(visit(id, who));

test('a reaction is chosen with the keyboard, seen by everybody, said in words, and gone again', async () => {
  const grace = await enter('react', 'grace');
  const ada = await enter('react', 'ada');
  const eve = await setting.open();
  await enterWithOwnProgram(eve.page, visit('react', 'eve'));

  await ada.control('React').focus();
  await ada.page.keyboard.press('Enter');
  await ada.page.getByRole('menuitem', { name: 'Thumbs up' }).waitFor();
  await ada.page.keyboard.press('ArrowRight');
  await ada.page.keyboard.press('Enter');
  await grace.page.locator('.reaction', { hasText: '👏' }).waitFor();
  await grace.text('Ada Lovelace applauds.').waitFor({ state: 'attached' });
  await grace.page.locator('.reaction').waitFor({ state: 'detached' });
  expect(await ada.control('React').evaluate((one) => one.matches(':focus'))).toBe(true);

  await Promise.all([send(eve.page, 'reaction', 'heart'), ada.control('React').click()]);
  await ada.page.getByRole('menuitem', { name: 'Heart' }).click();
  await grace.text('2 people reacted.').waitFor({ state: 'attached' });
});

test('hands stand in the order in which they went up, everybody knows their own place, and a moderator lowers them', async () => {
  const grace = await enter('hands', 'grace');
  const ada = await enter('hands', 'ada');
  const kay = await enter('hands', 'kay');
  await kay.control('Raise hand').click();
  await kay.text('You are 1st in line').waitFor({ state: 'attached' });
  await ada.control('Raise hand').click();
  await ada.text('You are 2nd in line').waitFor({ state: 'attached' });

  const hands = (await grace.openPanel('People')).getByRole('list', { name: 'Raised hands' });
  await expect.poll(() => hands.getByRole('listitem').allInnerTexts()).toHaveLength(2);
  expect(
    (await hands.getByRole('listitem').allInnerTexts()).map((line) => line.replace(/^\d\s*/, '')),
  ).toEqual([names.kay, names.ada]);
  await hands.getByRole('button').first().click();
  await ada.text('You are 1st in line').waitFor({ state: 'attached' });

  await kay.control('Raise hand').click();
  await kay.text('You are 2nd in line').waitFor({ state: 'attached' });
  await grace.button('Lower all hands').click();
  for (const visitor of [ada, kay]) await visitor.control('Raise hand').waitFor();
});

test('everybody sees the same timer, also who comes late; its end is said', async () => {
  const grace = await enter('timer', 'grace');
  const ada = await enter('timer', 'ada');
  const panel = await grace.openPanel('Polls');
  await panel.getByRole('button', { name: '5 min', exact: true }).click();
  const seconds = async (visitor: Visitor): Promise<number> => {
    const shown = (await visitor.page.getByRole('timer').first().innerText()).match(/(\d+):(\d\d)/);
    return Number(shown?.[1]) * 60 + Number(shown?.[2]);
  };
  await ada.page.getByRole('timer').waitFor();
  expect(Math.abs((await seconds(ada)) - (await seconds(grace)))).toBeLessThanOrEqual(2);

  await panel.getByRole('button', { name: 'Pause' }).click();
  await panel.getByRole('button', { name: 'One minute more' }).click();
  await ada.page.getByRole('timer').getByText('Paused').waitFor();
  await expect.poll(() => seconds(ada)).toBeGreaterThan(300);
  const left = await seconds(grace);

  const kay = await enter('timer', 'kay');
  await kay.page.getByRole('timer').waitFor();
  expect([await seconds(kay), await seconds(ada)]).toEqual([left, left]);

  // a moderator's own program starts a shorter one than people can
  const short = await setting.open();
  await enterWithOwnProgram(short.page, { ...visit('timer', 'eve'), role: 'moderator' });
  await send(short.page, 'timer', { state: 'running', left: 2_000, sound: false });
  for (const visitor of [ada, kay]) await visitor.text('The time is up.').waitFor({ state: 'attached' });
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => kay.page.getByRole('timer').count()).toBe(0);
});
