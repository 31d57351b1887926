import { describe, expect, test } from 'vitest';
import type { MarkRule } from '../../src/links/plan.ts';
import { scoreOf } from '../../src/marks/rule.ts';

const MINUTE = 60_000;
const share: MarkRule = { minutes: 45, points: 100, below: 'share' };
const nothing: MarkRule = { ...share, below: 'nothing' };

describe('a mark', () => {
  test.each([
    ['of nobody’s time', share, 0, 0],
    ['of a third of the time', share, 15 * MINUTE, 33.33],
    ['of two thirds of the time', share, 30 * MINUTE, 66.67],
    ['of half the time', share, 22.5 * MINUTE, 50],
    ['of a millisecond short of the time', share, 45 * MINUTE - 1, 99.99],
    ['of just the time', share, 45 * MINUTE, 100],
    ['of more than the time', share, 90 * MINUTE, 100],
    ['of a minute’s rule, a millisecond short', { ...share, minutes: 1, points: 1 }, MINUTE - 1, 0.99],
    ['of uneven points, in full', { ...share, points: 12.345 }, 45 * MINUTE, 12.345],
    ['of uneven points, a millisecond short', { ...share, points: 12.345 }, 45 * MINUTE - 1, 12.34],
    ['of nobody’s time, all or nothing', nothing, 0, 0],
    ['of a millisecond short of the time, all or nothing', nothing, 45 * MINUTE - 1, 0],
    ['of just the time, all or nothing', nothing, 45 * MINUTE, 100],
  ])('%s', (_, rule, total, points) => {
    expect(scoreOf(total, rule).scoreGiven).toBe(points);
  });

  test('never says that it has all before the time is reached', () => {
    for (let short = 1; short < 5000; short += 7) {
      expect(scoreOf(45 * MINUTE - short, share).scoreGiven).toBeLessThan(100);
    }
  });

  test.each([
    [45 * MINUTE - 1, 'InProgress'],
    [45 * MINUTE, 'Completed'],
  ])('of %i ms says that the activity is %s, and is always final', (total, activityProgress) => {
    for (const rule of [share, nothing]) {
      const score = scoreOf(total, rule);
      expect(score).toMatchObject({ activityProgress, gradingProgress: 'FullyGraded', scoreMaximum: 100 });
    }
  });
});
