import type { Launch, SeatEvent } from '@meetbridge/shared/contract';
import { type Situation } from '../admission/admit.ts';
import type { Place } from './line.ts';
import type { Glimpse } from './watch.ts';
/** What somebody who waits can be told; after `admitted` and `refused` there is nothing more to say. */
export type WaitingAnswer = Extract<SeatEvent, {
    type: 'place' | 'admitted' | 'refused';
}>;
/**
 * What somebody who waits is told now: that they may come in, that they may not any more, or their place in the line; null where
 * they are not in it. Pure.
 */
export declare function answerFor(launch: Launch, place: Place, situation: Situation, { places, line, state }: Glimpse): WaitingAnswer | null;
