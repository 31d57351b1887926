import { describe, expect, test } from 'vitest';
import { isFresh, Reception } from '../../../client/connection/reception.ts';
import type { JoinRequest } from '../../../client/options.ts';

test.each([
  [0, 0, true],
  [1_000, 40_999, true],
  [1_000, 41_000, false],
  [1_000, 90_000, false],
])('an entrance asked for at %i ms is good at %i ms: %s', (askedAt, now, fresh) => {
  expect(isFresh(askedAt, now)).toBe(fresh);
});

describe('a reception', () => {
  const signal = new AbortController().signal;
  /** A host site whose bridge is not there: what counts is how often it is asked, and for whom. */
  const siteFor = (guest: boolean) => {
    const asked: JoinRequest[] = [];
    const clock = { now: 0 };
    const join = (request: JoinRequest) => {
      asked.push(request);
      return Promise.resolve({ bridge: 'http://127.0.0.1:9', assertion: `a${String(asked.length)}` });
    };
    return { asked, clock, reception: new Reception({ join, guest }, () => clock.now) };
  };

  test.each([
    ['uses the entrance of the lobby while it is young', 39_000, 1],
    ['asks for another when it is old', 40_000, 2],
  ])('%s', async (_rule, later, times) => {
    const { asked, clock, reception } = siteFor(false);
    await reception.look();
    clock.now = later;
    await expect(reception.enter({}, signal)).rejects.toMatchObject({
      refusal: { code: 'bridge_unreachable' },
    });
    expect(asked).toHaveLength(times);
  });

  test('uses an entrance once', async () => {
    const { asked, reception } = siteFor(false);
    await reception.look();
    await reception.enter({}, signal).catch(() => null);
    await reception.enter({}, signal).catch(() => null);
    expect(asked).toHaveLength(2);
  });

  test('does not look for guests, who have no name yet', async () => {
    const { asked, reception } = siteFor(true);
    await reception.look();
    expect(asked).toEqual([]);
    await reception.enter({ name: 'Katherine' }, signal).catch(() => null);
    expect(asked).toEqual([{ name: 'Katherine' }]);
  });

  test('is silent when it cannot see who is there', async () => {
    const { reception } = siteFor(false);
    await expect(reception.look()).resolves.toBeUndefined();
    expect(reception.inside.value).toBeNull();
  });
});
