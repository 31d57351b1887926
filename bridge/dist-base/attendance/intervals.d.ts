import type { Interval } from '@meetbridge/shared/contract';
/**
 * One thing that is known about a connection (`participant`, LiveKit's sid). `farewell` is the person's own word that they
 * leave; `left` is the media server's. Epoch ms. Lines are a set: neither their order nor their number matters. Pure.
 */
export type Line = {
    kind: 'joined' | 'seen' | 'left' | 'farewell';
    at: number;
    participant: string;
};
/** When somebody was inside: merged and in order. With `over`, the session has ended and nobody is inside any more. */
export declare function intervalsOf(lines: Iterable<Line>, over: boolean): Interval[];
/** Milliseconds inside, up to `now` where they still are. */
export declare const totalOf: (intervals: Interval[], now: number) => number;
/** The connections that stand open. */
export declare const openOf: (lines: Iterable<Line>, over: boolean) => string[];
