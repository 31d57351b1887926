import type { WaitingPerson } from '@meetbridge/shared/contract';
import { tellRoomChanged } from '../rooms/signal.ts';
import type { Records, Signals } from '../store/primitives.ts';
import { isInLine, lineOf, takeFromLine } from './line.ts';

/** The line before one room, for moderators. */
export type Line = {
  /** Who waits, the first one first. */
  people(): Promise<WaitingPerson[]>;
  /** Whether somebody waits, or did a moment ago and may be back in the next. */
  has(identity: string): Promise<boolean>;
  /** Takes people out of it, after it was decided whether they come in. */
  take(identities: string[]): Promise<void>;
};

/** `now` is epoch ms. */
export const lineBefore = (
  room: string,
  { records, signals, now }: { records: Records; signals: Signals; now: number },
): Line => ({
  people: () => lineOf(records, room, now),
  has: (identity) => isInLine(records, { room, identity }, now),
  async take(identities) {
    for (const identity of identities) await takeFromLine(records, { room, identity });
    tellRoomChanged(signals, { room });
  },
});
