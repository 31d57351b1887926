import { setImmediate as othersFirst } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/admission/names.ts';
import type { Outbox } from '../../src/attendance/ledger.ts';
import { emptied, factsOf as factsOfSheet, withLine } from '../../src/attendance/sheet.ts';
import { eitherOutbox, registerKey, registerOf } from '../../src/marks/register.ts';
import { forgetOldRegisters } from '../../src/marks/retention.ts';
import { finish } from '../../src/sweep.ts';
import { DAY, factsOf, MINUTE, SECOND, T, useSchool } from './school.ts';

const school = useSchool();

const peopleIn = async (): Promise<string[]> =>
  (await registerOf(school.store.records, school.site.id, school.link.id))
    .map(({ person }) => person.id)
    .sort();

const put = (person: string, read: Parameters<Outbox['put']>[1]): Promise<void> =>
  school.marks.outbox.put(
    { site: school.site.id, session: 'RM_one', identity: identityOf({ site: school.site.id, person }) },
    read,
  );

describe('the register', () => {
  test('has everybody who was in the link', async () => {
    await school.was('ann', [[0, 10]]);
    await school.was('bob', [[0, null]]);
    expect(await peopleIn()).toEqual(['ann', 'bob']);
    expect(await school.row('ann')).toMatchObject({ person: { name: 'Name of ann' }, role: 'attendee' });
  });

  test('has nobody of a meeting that is no link', async () => {
    for (const meeting of ['elsewhere', '']) await put('ann', async () => factsOf(meeting, 'ann', [[0, 10]]));
    expect(await school.store.records.list(registerKey({ site: school.site.id }))).toEqual([]);
  });

  test('has nobody who is forgotten while it is written', async () => {
    const before = factsOf(school.link.id, 'ann', [[0, 10]]);
    const sheet = withLine(
      null,
      {
        session: 'RM_one',
        room: 'r',
        identity: 'p_ann',
        reference: {
          site: school.site.id,
          meeting: before.meeting,
          group: null,
          person: before.person,
          role: 'attendee',
          seat: 'seat',
        },
      },
      'joined',
      { kind: 'joined', at: T, participant: 'PA_1' },
    );
    let reads = 0;
    await put('ann', async () =>
      (reads += 1) === 1 ? before : factsOfSheet(emptied(sheet), { seen: {}, over: true }, T),
    );
    expect([reads, await peopleIn()]).toEqual([2, []]);

    await school.was('ann', [[0, 10]]);
    const row = await school.row('ann');
    reads = 0;
    await put('ann', async () =>
      (reads += 1) === 1 ? before : factsOfSheet(emptied(sheet), { seen: {}, over: true }, T),
    );
    expect([reads, await school.row('ann')]).toEqual([2, row]);
  });

  test('ends with the latest word, however many speak at once', async () => {
    let minutes = 0;
    const tell = (): Promise<void> =>
      put('ann', async () => {
        await othersFirst();
        return factsOf(school.link.id, 'ann', [[0, (minutes += 1)]]);
      });
    await Promise.all(Array.from({ length: 20 }, tell));
    expect((await school.row('ann'))?.sessions['RM_one']).toEqual([{ from: T, to: T + minutes * MINUTE }]);
  });

  test('asks for a mark again where the process may have ended before it was asked for', async () => {
    await school.was('ann', [[0, 15]]);
    const [job] = await school.store.queue.take('mark', {
      now: T + MINUTE,
      leaseUntil: T + MINUTE,
      limit: 1,
    });
    if (job !== undefined) await school.store.queue.done(job);
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(school.book.pointsOf('ann')).toBe(5);
  });

  test('takes what is about registrations; reports take the rest', async () => {
    const taken: string[] = [];
    const outbox = (name: string): Outbox => ({
      put: async ({ site }) => void taken.push(`${name} ${site}`),
    });
    const either = eitherOutbox(async (site) => site === 's_lti', {
      register: outbox('register'),
      reports: outbox('reports'),
    });
    for (const site of ['s_lti', 's_other']) {
      await either.put({ site, session: 'RM_one', identity: 'p_ann' }, async () =>
        factsOf('link', 'ann', []),
      );
    }
    expect(taken).toEqual(['register s_lti', 'reports s_other']);
  });
});

describe('is forgotten', () => {
  const sweep = (day: number): Promise<void> =>
    finish(forgetOldRegisters(school.store.records, { keepDays: 30, now: T + day * DAY }));

  test('who has not been there for so long; whoever came since is not', async () => {
    await school.was('ann', [[0, 10]]);
    await school.was('bob', [[0, 10]]);
    await school.was('bob', [[60, 70]], { session: 'RM_two' });
    await school.pass(MINUTE);
    await sweep(30);
    expect(await peopleIn()).toEqual(['ann', 'bob']);
    await finish(forgetOldRegisters(school.store.records, { keepDays: 30, now: T + 30 * DAY + 11 * MINUTE }));
    expect(await peopleIn()).toEqual(['bob']);
  });

  test('whoever it was, though their mark was written later than others’', async () => {
    await school.was('bob', [[0, 20 * 24 * 60]]);
    await school.was('ann', [[0, 10]]);
    await school.pass(MINUTE);
    await sweep(40);
    expect(await peopleIn()).toEqual(['bob']);
  });

  test('nobody whose mark is still on its way, for a month more', async () => {
    school.book.answering = (response) => response.destroy();
    await school.was('ann', [[0, 10]]);
    await school.pass(MINUTE);
    await sweep(31);
    expect(await peopleIn()).toEqual(['ann']);
    await sweep(61);
    expect(await peopleIn()).toEqual([]);
  });

  test('and does not come back by the mark that was on its way', async () => {
    school.book.answering = (response, judged) => {
      void sweep(100).then(() => response.writeHead(judged).end());
    };
    await school.was('ann', [[0, 10]]);
    await school.pass(10 * SECOND);
    expect(school.book.came).toHaveLength(1);
    expect([await peopleIn(), school.failures]).toEqual([[], []]);
  });
});
