import type { MarkRule } from '../links/plan.ts';

/** What a gradebook is told about somebody's attendance (Assignment and Grade Services 2.0 §3.4). */
export type Score = {
  scoreGiven: number;
  scoreMaximum: number;
  activityProgress: 'InProgress' | 'Completed';
  /** Always final, though it may grow: Moodle clears a mark that is not. */
  gradingProgress: 'FullyGraded';
};

const MINUTE = 60_000;

/** The smallest step of a mark. */
const HUNDREDTH = 0.01;

/** What so many milliseconds inside are worth. Pure. */
export function scoreOf(total: number, { minutes, points, below }: MarkRule): Score {
  const isFull = total >= minutes * MINUTE;
  return {
    scoreGiven: isFull ? points : below === 'nothing' ? 0 : shareOf(points, total / (minutes * MINUTE)),
    scoreMaximum: points,
    activityProgress: isFull ? 'Completed' : 'InProgress',
    gradingProgress: 'FullyGraded',
  };
}

/** Rounded as gradebooks show it; who is a moment short does not round up to all of it. */
function shareOf(points: number, share: number): number {
  const rounded = toHundredths(points * share);
  return rounded < points ? rounded : toHundredths(points - HUNDREDTH);
}

const toHundredths = (value: number): number => Math.round(value * 100) / 100;

export const isSameScore = (a: Score, b: Score): boolean =>
  a.scoreGiven === b.scoreGiven &&
  a.scoreMaximum === b.scoreMaximum &&
  a.activityProgress === b.activityProgress;
