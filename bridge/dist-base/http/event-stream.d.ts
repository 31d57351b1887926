import type { SeatEvent } from '@meetbridge/shared/contract';
import type { Response } from 'express';
/** An answer that goes on (`text/event-stream`, WHATWG HTML §9.2). */
export type EventStream = {
    /** Sends the event unless it says what the one before it said. To a slow reader only the latest goes. */
    send(event: SeatEvent): void;
    /** Shows proxies and the browser that somebody is still there. */
    keepAlive(): void;
    /** Ends it from here; with a last event, after it. */
    end(last?: SeatEvent): void;
};
/** Begins to answer. `onGone`: the reader has gone by itself, and nothing more can be sent. */
export declare function openEventStream(res: Response, onGone: () => void): EventStream;
