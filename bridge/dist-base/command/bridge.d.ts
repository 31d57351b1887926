import type { Logger } from 'pino';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Keys } from '../keys.ts';
import type { RequestParts } from '../platforms/request.ts';
import type { Schedule } from '../schedule.ts';
import type { Store } from '../store/primitives.ts';
/** What a bridge is made of besides its settings. `clock` answers epoch ms. */
export type BridgeParts = {
    keys: Keys;
    store: Store;
    log: Logger;
    clock: () => number;
    schedule: Schedule;
    /** Resolves platforms' names; the system's resolver unless given. */
    lookup?: NonNullable<RequestParts['lookup']>;
};
/** A bridge that is wired and does not listen yet. */
export type Bridge = {
    app: ReturnType<typeof createApp>;
    /** Reads who is inside from the store; before anybody is let in. */
    load(): Promise<void>;
    /** Begins comparing attendance with LiveKit, delivering reports and forgetting what is old. */
    start(): Promise<void>;
    /** Ends the answers that would go on by themselves: event streams. */
    hangUp(): void;
    /** Resolves when nothing runs in the background any more. */
    stop(): Promise<void>;
};
/** Wires a bridge: the one place where all its parts meet. */
export declare function createBridge(config: Config, parts: BridgeParts): Bridge;
