import type { Entry, EntryKind, Somebody } from '../journal/entry.ts';
import type { Kind } from '../wire/kind.ts';

export const MINUTE = 60_000;
/** The longest timer: a day. */
export const LONGEST = 24 * 60 * MINUTE;

/**
 * What a moderator does to the timer. Never a time of day, because the clocks of two computers may be a day apart: `left` is what
 * is left at that moment, in milliseconds.
 */
export type TimerBody = {
  state: 'running' | 'paused' | 'stopped';
  left: number;
  /** Everybody hears its end. */
  sound: boolean;
};

const states: readonly unknown[] = ['running', 'paused', 'stopped'];

export const timerKind: Kind<TimerBody> & EntryKind<TimerBody> = {
  name: 'timer',
  parse(body) {
    const { state, left, sound } = (body ?? {}) as Partial<Record<keyof TimerBody, unknown>>;
    if (!states.includes(state) || !Number.isSafeInteger(left) || typeof sound !== 'boolean') return null;
    if ((left as number) < 0 || (left as number) > LONGEST) return null;
    return { state: state as TimerBody['state'], left: left as number, sound };
  },
  allowed: ({ badges }) => badges.role === 'moderator',
  // only the last one counts; what two moderators do at once is settled by their order
  most: 3,
};

/** The timer as everybody sees it. `endsAt` (epoch milliseconds on this computer) while it runs, `left` while it is paused. */
export type Timer = { by: Somebody; sound: boolean; endsAt: number | null; left: number };

/** For how long, in milliseconds, a timer that has run out still says so. */
export const SAYS_SO = 30_000;

/**
 * The timer after everything that happened to it, in order; null where there is none. What this page saw itself counts more than
 * what somebody relays. Pure.
 */
export function timerOf(entries: readonly Entry<TimerBody>[]): Timer | null {
  const last = entries.findLast(({ relayedBy }) => relayedBy === undefined) ?? entries.at(-1);
  if (last === undefined || last.body.state === 'stopped') return null;
  const { from: by, at, body } = last;
  const endsAt = body.state === 'running' ? at + body.left : null;
  return { by, sound: body.sound, endsAt, left: body.left };
}

/** What is left at `now`, in milliseconds, below zero when it is over; a paused one stands still. Pure. */
export const leftOf = ({ endsAt, left }: Timer, now: number): number =>
  endsAt === null ? left : endsAt - now;

/** What is left as digits, as long as it has not fully passed: 1:00:00, 12:05, 0:09, in the digits of the language. Pure. */
export function digitsOf(left: number, locale: string): string {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, index) =>
      new Intl.NumberFormat(locale, { minimumIntegerDigits: index === 0 ? 1 : 2, useGrouping: false }).format(
        part,
      ),
    )
    .join(':');
}

/**
 * What the ear is told as time passes from one moment to the next: one minute before the end, and the end; not what a sleeping page
 * has missed by far. Pure.
 */
export function passed(before: number, after: number): 'minute' | 'end' | null {
  if (before > 0 && after <= 0) return after > -SAYS_SO ? 'end' : null;
  return before > MINUTE && after <= MINUTE ? 'minute' : null;
}
