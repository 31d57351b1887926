import { describe, expect, test } from 'vitest';
import { json } from '../platforms/service-host.ts';
import { DAY, MINUTE, RULE, SECOND, T, useSchool } from './school.ts';

const school = useSchool();

const timesOf = (person: string): string[] =>
  school.book.came.filter(({ userId }) => userId === person).map(({ timestamp }) => timestamp);

describe('a mark', () => {
  test('is sent ten seconds after somebody has left, to the line item of the launch', async () => {
    await school.was('ann', [[0, 15]]);
    expect(await school.mark('ann')).toMatchObject({ state: 'waiting', points: null });
    await school.pass(9 * SECOND);
    expect(school.book.came).toEqual([]);
    await school.pass(2 * SECOND);
    expect(school.book.came).toEqual([
      {
        userId: 'ann',
        scoreGiven: 5,
        scoreMaximum: 10,
        activityProgress: 'InProgress',
        gradingProgress: 'FullyGraded',
        timestamp: new Date(T + 10 * SECOND).toISOString(),
      },
    ]);
    expect(await school.mark('ann')).toEqual({
      state: 'sent',
      points: 5,
      of: 10,
      reason: null,
      at: T + 10 * SECOND,
      timestamp: T + 10 * SECOND,
    });
    expect([school.troubles, school.failures]).toEqual([[], []]);
  });

  test('is not sent while somebody is inside', async () => {
    await school.was('ann', [[0, null]]);
    await school.pass(DAY);
    expect(school.book.came).toEqual([]);
  });

  test('is sent once for somebody who comes back at once', async () => {
    await school.was('ann', [[0, 15]]);
    await school.pass(5 * SECOND);
    await school.was('ann', [[0, null]]);
    await school.pass(MINUTE);
    expect(school.book.came).toEqual([]);
    await school.was('ann', [[0, 30]]);
    await school.pass(MINUTE);
    expect(school.book.came).toMatchObject([{ userId: 'ann', scoreGiven: 10 }]);
  });

  test('grows with every session', async () => {
    await school.was('ann', [[0, 12]]);
    await school.pass(MINUTE);
    await school.was('ann', [[60, 66]], { session: 'RM_two' });
    await school.pass(MINUTE);
    expect(school.book.came.map(({ scoreGiven }) => scoreGiven)).toEqual([4, 6]);
  });

  test('is not sent again where nothing about it is new', async () => {
    await school.was('ann', [[0, 40]]);
    await school.pass(MINUTE);
    await school.was('ann', [[0, 40]]);
    await school.was('ann', [[60, 80]], { session: 'RM_two' });
    await school.pass(DAY);
    expect(school.book.came).toHaveLength(1);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent', points: 10 });
  });

  test('bears a time that is a whole second after the one before, however soon it follows', async () => {
    await school.was('ann', [[0, 12]]);
    await school.pass(10 * SECOND);
    school.time.now -= 20 * SECOND; // the clock was set back
    await school.was('ann', [[0, 18]]);
    await school.pass(11 * SECOND);
    expect(timesOf('ann').map((at) => Date.parse(at) - T)).toEqual([10_000, 11_000]);
    expect(school.book.pointsOf('ann')).toBe(6);
  });

  test('goes out though the process ends before it is due', async () => {
    await school.was('ann', [[0, 15]]);
    await school.restart();
    await school.pass(11 * SECOND);
    expect(school.book.pointsOf('ann')).toBe(5);
  });

  test.each([200, 201, 204])('has arrived where the platform answers %i', async (status) => {
    school.book.answering = (response) => response.writeHead(status).end();
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent', reason: null });
  });

  test('of everybody in a class of sixty arrives, each once', async () => {
    const people = Array.from({ length: 60 }, (_, number) => `person-${number}`);
    for (const person of people) await school.was(person, [[0, 30]]);
    await school.pass(MINUTE);
    expect(school.book.came.map(({ userId }) => userId).sort()).toEqual([...people].sort());
  });
});

describe('nobody is marked', () => {
  test('where the plan has no mark', async () => {
    await school.planned(null);
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(school.book.came).toEqual([]);
    expect(await school.mark('ann')).toMatchObject({ state: 'none', reason: null });
  });

  test.each([
    ['as a guest', { guest: true }, null],
    ['as an onlooker', { role: 'observer' }, new Set(['ann'])],
    ['as a moderator, where the course list cannot be had', { role: 'moderator' }, null],
    ['as a moderator, whom the course list calls no learner', { role: 'moderator' }, new Set(['bob'])],
  ] as const)('who came %s', async (_, coming, learners) => {
    school.learners = learners === null ? null : new Set(learners);
    await school.was('ann', [[0, 15]], coming);
    await school.pass(MINUTE);
    expect(school.book.came).toEqual([]);
    expect(await school.mark('ann')).toMatchObject({ state: 'none', reason: 'not_a_learner' });
  });

  test('but a moderator whom the course list calls a learner is', async () => {
    school.learners = new Set(['ann']);
    await school.was('ann', [[0, 15]], { role: 'moderator' });
    await school.pass(MINUTE);
    expect(school.book.pointsOf('ann')).toBe(5);
  });

  test('while the registration is suspended', async () => {
    const { records } = school.store;
    const entry = await records.get(`site/${school.site.id}`);
    await records.put(`site/${school.site.id}`, { ...entry?.value, status: 'suspended' });
    await school.was('ann', [[0, 15]]);
    await school.pass(DAY);
    expect(school.book.came).toEqual([]);
    await records.put(`site/${school.site.id}`, { ...entry?.value, status: 'active' });
    await school.pass(20 * MINUTE);
    expect(school.book.pointsOf('ann')).toBe(5);
  });
});

describe('a platform that does not take a mark now', () => {
  test.each([500, 502, 503, 429, 408])(
    'and says %i is asked again, with the same mark and time',
    async (status) => {
      let refusals = 3;
      const { answering } = school.book;
      school.book.answering = (response, judged, score) => {
        if (refusals-- > 0) {
          school.book.held.clear(); // it has not stored it
          return json(response, null, status);
        }
        return answering(response, judged, score);
      };
      await school.was('ann', [[0, 15]]);
      await school.pass(11 * SECOND);
      expect(await school.mark('ann')).toMatchObject({ state: 'waiting', points: 5, reason: 'unreachable' });
      await school.pass(MINUTE);
      expect(school.book.came).toHaveLength(4);
      expect(new Set(school.book.came.map((score) => JSON.stringify(score))).size).toBe(1);
      expect(await school.mark('ann')).toMatchObject({ state: 'sent', reason: null });
      expect(school.troubles.map(({ failures }) => failures)).toEqual([1, 2, 3]);
    },
  );

  test('is asked after as long as it wants', async () => {
    school.book.answering = (response) => json(response, null, 503, { 'retry-after': '120' });
    await school.was('ann', [[0, 15]]);
    await school.pass(10 * SECOND);
    await school.pass(119 * SECOND);
    expect(school.book.came).toHaveLength(1);
    await school.pass(2 * SECOND);
    expect(school.book.came).toHaveLength(2);
  });

  test('is asked for nobody else either until then', async () => {
    school.book.answering = (response) => json(response, null, 429, { 'retry-after': '120' });
    await school.was('ann', [[0, 15]]);
    await school.pass(10 * SECOND);
    await school.was('bob', [[0, 15]]);
    await school.pass(100 * SECOND);
    expect(school.book.came.map(({ userId }) => userId)).toEqual(['ann']);
    await school.pass(MINUTE);
    expect(timesOf('bob')).toHaveLength(1);
  });

  test('because of one score takes those of others meanwhile', async () => {
    const { answering } = school.book;
    school.book.answering = (response, judged, score) =>
      score.userId === 'ann' ? json(response, null, 500) : answering(response, judged, score);
    await school.was('ann', [[0, 15]]);
    await school.pass(HALF_AN_HOUR);
    await school.was('bob', [[0, 15]]);
    await school.pass(11 * SECOND);
    expect(await school.mark('bob')).toMatchObject({ state: 'sent' });
  });

  test('is not asked sooner because somebody comes and goes', async () => {
    school.book.answering = (response) => json(response, null, 500);
    await school.was('ann', [[0, 5]]);
    await school.pass(HALF_AN_HOUR);
    const before = timesOf('ann').length;
    for (let minutes = 6; minutes < 16; minutes += 1) {
      await school.was('ann', [[0, minutes]]);
      await school.pass(MINUTE);
    }
    expect(timesOf('ann').length - before).toBeLessThanOrEqual(1);
  });

  test('is asked again after a restart, with the same mark and time', async () => {
    school.book.answering = (response) => json(response, null, 503);
    await school.was('ann', [[0, 15]]);
    await school.pass(11 * SECOND);
    await school.restart();
    await school.pass(20 * SECOND);
    expect(new Set(timesOf('ann')).size).toBe(1);
    expect(timesOf('ann').length).toBeGreaterThan(2);
  });

  test('but has stored it, and hangs up, gets it once more, which is harmless', async () => {
    const { answering } = school.book;
    school.book.answering = (response) => {
      school.book.answering = answering;
      response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy());
    };
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(school.book.came).toHaveLength(2);
    expect(school.book.came[0]).toEqual(school.book.came[1]);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent', reason: null, points: 5 });
  });

  test('gets a newer mark with a later time, once there is one', async () => {
    school.book.answering = (response) => json(response, null, 500);
    await school.was('ann', [[0, 12]]);
    await school.pass(11 * SECOND);
    await school.was('ann', [[0, 18]]);
    await school.pass(MINUTE);
    const [first, last] = [school.book.came[0], school.book.came.at(-1)];
    expect([first?.scoreGiven, last?.scoreGiven]).toEqual([4, 6]);
    expect(Date.parse(last?.timestamp ?? '')).toBeGreaterThan(Date.parse(first?.timestamp ?? ''));
  });

  test('is given up after three days, and everybody sees it', async () => {
    school.book.answering = (response) => json(response, null, 503);
    await school.was('ann', [[0, 15]]);
    await school.pass(3 * DAY - MINUTE);
    expect(await school.mark('ann')).toMatchObject({ state: 'waiting', reason: 'unreachable' });
    await school.pass(HALF_AN_HOUR);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', points: 5, reason: 'unreachable' });
    const tries = school.book.came.length;
    await school.pass(DAY);
    expect(school.book.came).toHaveLength(tries);
    expect(tries).toBeLessThan(400);
  });

  test('nor any token is asked again', async () => {
    school.book.tokenError = 'invalid_client';
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(await school.mark('ann')).toMatchObject({ state: 'waiting', reason: 'unreachable' });
    school.book.tokenError = null;
    await school.pass(10 * MINUTE);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent' });
  });
});

const HALF_AN_HOUR = 30 * MINUTE;

describe('a platform that wants no such mark', () => {
  test('is not asked again; the reason is seen', async () => {
    school.book.ungraded.add('ann');
    await school.was('ann', [[0, 15]]);
    await school.was('bob', [[0, 15]]);
    await school.pass(DAY);
    expect(timesOf('ann')).toHaveLength(1);
    expect(await school.mark('ann')).toMatchObject({
      state: 'refused',
      points: 5,
      of: 10,
      reason: 'refused',
    });
    expect(await school.mark('bob')).toMatchObject({ state: 'sent' });
  });

  test('because it has a newer one keeps it', async () => {
    await school.was('ann', [[0, 12]]);
    await school.pass(MINUTE);
    const [held] = [...school.book.held.values()];
    const score = held?.get('ann');
    if (held === undefined || score === undefined) throw new Error('There is no mark.');
    held.set('ann', { ...score, scoreGiven: 9, timestamp: new Date(T + DAY).toISOString() });
    await school.was('ann', [[0, 18]]);
    await school.pass(HALF_AN_HOUR);
    expect(timesOf('ann')).toHaveLength(2);
    expect(school.book.pointsOf('ann')).toBe(9);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent', points: 6, reason: 'stale' });
  });

  test('because the tool may not send any says so', async () => {
    school.book.tokenError = 'invalid_scope';
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    expect(await school.mark('ann')).toMatchObject({ state: 'refused', reason: 'no_permission' });
  });
});

describe('after a change of the plan', () => {
  test('everybody gets the mark that the new rule gives', async () => {
    for (const person of ['ann', 'bob']) await school.was(person, [[0, 15]]);
    await school.pass(MINUTE);
    await school.planned({ ...RULE, minutes: 15 });
    await school.marks.remark(school.link);
    await school.pass(SECOND);
    expect([school.book.pointsOf('ann'), school.book.pointsOf('bob')]).toEqual([10, 10]);
    expect(school.book.came).toHaveLength(4);
  });

  test('who was there before there was a rule is marked', async () => {
    await school.planned(null);
    await school.was('ann', [[0, 15]]);
    await school.planned(RULE);
    await school.marks.remark(school.link);
    await school.pass(SECOND);
    expect(school.book.pointsOf('ann')).toBe(5);
  });

  test('that changes no mark, nothing is sent', async () => {
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    await school.marks.remark(school.link);
    await school.pass(MINUTE);
    expect(school.book.came).toHaveLength(1);
  });

  test('that ends marking, what waits is not sent, and what was sent stays', async () => {
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    await school.was('ann', [[0, 20]]);
    await school.planned(null);
    await school.marks.remark(school.link);
    await school.pass(MINUTE);
    expect(school.book.came).toHaveLength(1);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent', points: 5 });
  });
});

describe('as a teacher wants it', () => {
  test('a mark that was refused is sent again, with a later time', async () => {
    school.book.ungraded.add('ann');
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    school.book.ungraded.clear();
    await school.marks.resend(school.link, 'refused');
    expect(await school.mark('ann')).toMatchObject({ state: 'waiting' });
    await school.pass(SECOND);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent', points: 5, reason: null });
    expect(new Set(timesOf('ann')).size).toBe(2);
  });

  test('only those are sent again that were refused', async () => {
    school.book.ungraded.add('ann');
    for (const person of ['ann', 'bob']) await school.was(person, [[0, 15]]);
    await school.pass(MINUTE);
    await school.marks.resend(school.link, 'refused');
    await school.pass(MINUTE);
    expect([timesOf('ann').length, timesOf('bob').length]).toEqual([2, 1]);
  });

  test('one person’s mark is sent again, even one that has arrived', async () => {
    await school.was('ann', [[0, 15]]);
    await school.pass(MINUTE);
    await school.marks.resend(school.link, { person: 'ann' });
    await school.pass(SECOND);
    expect(timesOf('ann')).toHaveLength(2);
  });

  test('one that has been given up is tried anew', async () => {
    school.book.answering = (response) => json(response, null, 503);
    await school.was('ann', [[0, 15]]);
    await school.pass(3 * DAY + HALF_AN_HOUR);
    school.book.answering = (response, judged) => json(response, null, judged);
    await school.marks.resend(school.link, 'refused');
    await school.pass(HALF_AN_HOUR);
    expect(await school.mark('ann')).toMatchObject({ state: 'sent' });
  });

  test('nothing is made up for somebody who was never there', async () => {
    await school.marks.resend(school.link, { person: 'nobody' });
    await school.pass(MINUTE);
    expect([school.book.came, await school.row('nobody')]).toEqual([[], null]);
  });
});
