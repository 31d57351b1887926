import type { Launch, RefusalCode, SeatEvent } from '@meetbridge/shared/contract';
import { admit, type Situation } from '../admission/admit.ts';
import { BridgeError } from '../errors.ts';
import type { Place } from './line.ts';
import type { Glimpse } from './watch.ts';

/** What somebody who waits can be told; after `admitted` and `refused` there is nothing more to say. */
export type WaitingAnswer = Extract<SeatEvent, { type: 'place' | 'admitted' | 'refused' }>;

/**
 * What somebody who waits is told now: that they may come in, that they may not any more, or their place in the line; null where
 * they are not in it. Pure.
 */
export function answerFor(
  launch: Launch,
  place: Place,
  situation: Situation,
  { places, line, state }: Glimpse,
): WaitingAnswer | null {
  try {
    if (!admit(launch, situation, place).waits) return { type: 'admitted' };
  } catch (error) {
    if (error instanceof BridgeError) return { type: 'refused', code: error.code as RefusalCode }; // admission knows no other codes
    throw error;
  }
  const own = places.get(place.identity);
  return own === undefined ? null : { type: 'place', place: own, of: line.length, note: state.waitingNote };
}
