import { expect, test } from 'vitest';
import { setUpOwnSite } from './own-setting.ts';

const setting = setUpOwnSite();
const DAY = 24 * 60 * 60 * 1000;

/** Runs before the page's own scripts: the computer's clock is off by so many milliseconds. */
function shiftClock(by: number): void {
  const Right = Date;
  const now = (): number => Right.now() + by;
  class Shifted extends Right {
    constructor(...given: [] | [number | string]) {
      super(given.length === 0 ? now() : given[0]);
    }
    static override now = now;
  }
  Object.assign(globalThis, { Date: Shifted });
}

test.each([
  ['ahead', DAY],
  ['behind', -DAY],
] as const)('whose clock is a day %s joins, writes and reads, in the right order', async (name, by) => {
  const meeting = { id: `clock-${name}`, title: 'Reading circle' };
  const grace = await setting.enter({ person: { id: 'grace', name: 'Grace' }, role: 'moderator', meeting });
  await grace.write('Before you came.');
  const ada = await setting.open();
  await ada.page.addInitScript(shiftClock, by);
  await ada.page.reload();
  await ada.page.waitForFunction(() => 'meet' in window);
  expect(Math.abs((await ada.page.evaluate(() => Date.now())) - Date.now() - by)).toBeLessThan(DAY / 2);
  await ada.page.evaluate(
    (here) =>
      (window as unknown as { meet(place: string, visit: object): Promise<void> }).meet('one', {
        person: { id: 'ada', name: 'Ada' },
        role: 'attendee',
        meeting: here,
      }),
    meeting,
  );
  await ada.button('Join now').click();
  await ada.controls.waitFor();
  await ada.openPanel('Chat');
  await ada.messages.filter({ hasText: 'Before you came.' }).waitFor();
  await ada.write('I am here now.');
  await grace.messages.filter({ hasText: 'I am here now.' }).waitFor();
  // what was said before stands before, whatever each clock thinks
  await ada.messages.filter({ hasText: 'I am here now.' }).waitFor();
  const log = (await ada.messages.allTextContents()).join('\n');
  expect(log.indexOf('Before you came.')).toBeLessThan(log.indexOf('I am here now.'));
});
