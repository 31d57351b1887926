import type { CommonFacts, Times } from './facts.d.ts';
import { durationText } from './duration.ts';

/** Where a meeting stands in its time; the border itself belongs to what follows. Pure. */
export const phaseAt = ({ opensAt, closesAt }: Times, now: number): 'early' | 'open' | 'over' => {
  if (closesAt && now >= closesAt) return 'over';
  return opensAt && now < opensAt ? 'early' : 'open';
};

/** The seconds to its next border; null where none is to come. Pure. */
export const secondsLeft = (times: Times, now: number): number | null => {
  const border = { early: times.opensAt, open: times.closesAt, over: null }[phaseAt(times, now)];
  return border ? Math.ceil(border - now) : null;
};

/** The same in words, counting down; empty for a meeting that is always open. Pure. */
export const phaseText = (times: Times, now: number, words: CommonFacts['words']): string => {
  const left = secondsLeft(times, now);
  const time = left === null ? '' : durationText(left, words.units);
  switch (phaseAt(times, now)) {
    case 'over':
      return words.over;
    case 'early':
      return words.opens.replace('{time}', time);
    case 'open':
      if (time) return words.closes.replace('{time}', time);
      return times.opensAt ? words.open : '';
  }
};
