import type { Schedule } from '../schedule.ts';
import type { Reference } from './event.ts';
import type { Ledger } from './ledger.ts';
import type { PresenceIndex } from './presence.ts';
/** What the media server knows. Both reject with `BridgeError('media_unavailable')` where it cannot be reached. */
export type Media = {
    /** The rooms that run now: LiveKit's room sid and the room's name. */
    sessions(): Promise<{
        session: string;
        room: string;
    }[]>;
    /** Who is inside; `participant` is LiveKit's sid, `joinedAt` epoch ms. An unknown room is empty. */
    participants(room: string): Promise<{
        participant: string;
        identity: string;
        joinedAt: number;
        reference: Reference;
    }[]>;
};
export type ReconcilerParts = {
    media: Media;
    ledger: Ledger;
    presence: PresenceIndex;
    /** Epoch ms. */
    clock: () => number;
    schedule: Schedule;
    /** Told why a pass changed nothing or stopped half-way; the next pass tries again. */
    onTrouble: (error: unknown) => void;
};
/** Compares the ledger with the media server, whose webhooks may come late or never, and repairs the ledger. */
export type Reconciler = {
    /** Makes the first pass, resolves after it, and goes on every ten seconds. Before webhooks are let in. */
    start(): Promise<void>;
    /** Resolves when the pass under way has ended. */
    stop(): Promise<void>;
    /** One comparison. */
    pass(): Promise<void>;
};
export declare function createReconciler(parts: ReconcilerParts): Reconciler;
