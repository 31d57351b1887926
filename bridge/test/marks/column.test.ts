import { describe, expect, test } from 'vitest';
import { linkOf } from '../../src/links/registry.ts';
import { json } from '../platforms/service-host.ts';
import { ITEM_SCOPE, SCORE_SCOPE } from './gradebook.ts';
import { DAY, MINUTE, RULE, SECOND, useSchool } from './school.ts';

const school = useSchool();

const lineItem = async (): Promise<unknown> =>
  (await linkOf(school.store.records, school.site.id, school.link.id))?.lineItem;

/** The launch names no line item of the link; what else it gives. */
const unnamed = (scopes: string[]) =>
  school.launched({ scopes, lineItems: school.book.itemsUrl, lineItem: null });

/** The teacher deletes every line item. */
const emptied = (): void => school.book.items.clear();

describe('where the launch names no line item', () => {
  test('the one of this link is found by its resource id', async () => {
    const mine = school.book.addItem('mine', { resourceId: school.link.id, resourceLinkId: '12' });
    await unnamed([SCORE_SCOPE, ITEM_SCOPE]);
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(school.book.pointsOf('ann', mine)).toBe(5);
    expect(school.book.made).toBe(0);
    expect(await lineItem()).toEqual({ url: mine, gone: false });
  });

  test('one is made, once for a whole class that leaves together', async () => {
    await unnamed([SCORE_SCOPE, ITEM_SCOPE]);
    const people = Array.from({ length: 30 }, (_, number) => `person-${number}`);
    for (const person of people) await school.was(person, [[0, 15]]);
    await school.pass(MINUTE);
    expect([school.book.made, school.book.listed]).toEqual([1, 1]);
    const made = [...school.book.items.values()].find(({ label }) => label === 'Biology');
    expect(made).toMatchObject({ scoreMaximum: 10, resourceId: school.link.id, resourceLinkId: '12' });
    expect(people.map((person) => school.book.pointsOf(person, made?.id))).toEqual(people.map(() => 5));
  });

  test('none is made a second time though nobody heard of the first', async () => {
    await unnamed([SCORE_SCOPE, ITEM_SCOPE]);
    school.book.answeringItems = (response, { method }) => {
      if (method === 'GET') return json(response, []);
      school.book.answeringItems = null;
      school.book.addItem('unheard', { resourceId: school.link.id, resourceLinkId: '12' });
      response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy());
    };
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect([school.book.answeringItems, school.book.made]).toEqual([null, 0]);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent' });
  });

  test('none is made without that scope, and everybody sees why', async () => {
    await unnamed([SCORE_SCOPE]);
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect([school.book.made, school.book.came]).toEqual([0, []]);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', reason: 'no_permission' });
  });

  test('a gradebook that fails is asked again, and then has everybody’s marks', async () => {
    await unnamed([SCORE_SCOPE, ITEM_SCOPE]);
    school.book.answeringItems = (response) => json(response, null, 503);
    for (const person of ['ann', 'bob']) await school.was(person, [[0, 15]]);
    await school.pass(MINUTE);
    expect(await school.mark('ann')).toMatchObject({ state: 'waiting' });
    school.book.answeringItems = null;
    await school.pass(10 * MINUTE);
    expect([school.book.pointsOf('ann'), school.book.pointsOf('bob')]).toEqual([5, 5]);
    expect(school.book.made).toBe(1);
  });

  test('a gradebook that fails for three days is given up, and everybody sees it', async () => {
    await unnamed([SCORE_SCOPE, ITEM_SCOPE]);
    school.book.answeringItems = (response) => json(response, null, 503);
    await school.was('ann', [[0, 15]]);
    await school.pass(3 * DAY + 30 * MINUTE);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', reason: 'unreachable' });
    expect(await school.store.queue.nextDue('mark')).toBeNull();
  });

  test('a gradebook that wants none is not asked again', async () => {
    await unnamed([SCORE_SCOPE, ITEM_SCOPE]);
    school.book.answeringItems = (response) => json(response, null, 400);
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    const asked = school.book.host.seen.length;
    await school.pass(DAY);
    expect(school.book.host.seen).toHaveLength(asked);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', reason: 'refused' });
  });
});

describe('nothing is asked of a platform', () => {
  test.each([
    ['that has no gradebook', null],
    ['whose launch gives no scope for scores', { scopes: [ITEM_SCOPE], lineItem: 'https://lms.example/1' }],
  ] as const)('%s', async (_, grades) => {
    await school.launched(
      grades === null
        ? null
        : { scopes: [...grades.scopes], lineItems: school.book.itemsUrl, lineItem: grades.lineItem },
    );
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(school.book.host.seen).toEqual([]);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', reason: 'no_permission' });
  });
});

describe('a line item that somebody has deleted', () => {
  test.each([404, 403])('is noticed by a %i, and neither asked for again nor made anew', async (status) => {
    school.book.answering = (response) => json(response, null, status);
    for (const person of ['ann', 'bob']) await school.was(person, [[0, 15]]);
    await school.pass(MINUTE);
    const { length } = school.book.came;
    await school.was('bob', [[0, 20]]);
    await school.was('cem', [[0, 20]]);
    await school.pass(DAY);
    expect(school.book.came).toHaveLength(length);
    expect(school.book.made).toBe(0);
    expect(await lineItem()).toMatchObject({ gone: true });
    for (const person of ['ann', 'bob', 'cem']) {
      expect(await school.mark(person)).toMatchObject({ state: 'refused', reason: 'gone' });
    }
  });

  test('is made anew when a teacher asks, and holds everybody’s marks', async () => {
    emptied();
    for (const person of ['ann', 'bob']) await school.was(person, [[0, 15]]);
    await school.pass(MINUTE);
    await school.marks.resend(school.link, 'refused');
    await school.pass(SECOND);
    expect(school.book.made).toBe(1);
    expect([school.book.pointsOf('ann'), school.book.pointsOf('bob')]).toEqual([5, 5]);
    // the launches before the deletion still name the old one
    await school.was('ann', [[0, 30]]);
    await school.pass(MINUTE);
    expect(school.book.pointsOf('ann')).toBe(10);
  });

  test('is not made anew because the plan changes', async () => {
    emptied();
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    await school.planned({ ...RULE, points: 20 });
    await school.marks.remark(school.link);
    await school.pass(DAY);
    expect(school.book.made).toBe(0);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', reason: 'gone' });
  });

  test('and once more is made anew only when a teacher asks once more', async () => {
    for (const round of [1, 2]) {
      emptied();
      await school.was('ann', [[0, 10 * round]]);
      await school.pass(MINUTE);
      expect(school.book.made).toBe(round - 1);
      await school.marks.resend(school.link, 'refused');
      await school.pass(SECOND);
      expect(school.book.made).toBe(round);
    }
  });

  test('that is there again, when a teacher asks, is used and not doubled', async () => {
    const before = new Map(school.book.items);
    emptied();
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    school.book.items = before;
    await school.marks.resend(school.link, { person: 'ann' });
    await school.pass(SECOND);
    expect(school.book.made).toBe(0);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent', points: 5 });
  });

  test('cannot be made anew without that scope, though a teacher asks', async () => {
    emptied();
    await school.launched({
      scopes: [SCORE_SCOPE],
      lineItems: school.book.itemsUrl,
      lineItem: school.link.services.grades?.lineItem ?? null,
    });
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    await school.marks.resend(school.link, 'refused');
    await school.pass(DAY);
    expect(school.book.made).toBe(0);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', reason: 'gone' });
  });

  test('gives way to another one that a launch names', async () => {
    emptied();
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    const two = school.book.addItem('two');
    await school.launched({ scopes: [SCORE_SCOPE], lineItems: null, lineItem: two });
    await school.was('ann', [[0, 18]]);
    await school.pass(MINUTE);
    expect(school.book.pointsOf('ann', two)).toBe(6);
  });
});
