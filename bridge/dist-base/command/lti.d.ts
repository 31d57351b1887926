import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { LtiRouteParts } from '../http/lti/routes.ts';
import type { Keys } from '../keys.ts';
import { type Marks } from '../marks/marks.ts';
import { type RequestParts } from '../platforms/request.ts';
import type { Schedule } from '../schedule.ts';
import type { Store } from '../store/primitives.ts';
/** What the LTI door is made of besides the bridge's settings; as in `BridgeParts`. */
export type LtiWiring = {
    keys: Keys;
    store: Store;
    log: Logger;
    clock: () => number;
    schedule: Schedule;
    lookup?: NonNullable<RequestParts['lookup']>;
};
/** The LTI door, wired: what its routes take besides what all have, and what goes on behind them. */
export type LtiDoor = {
    routes: Omit<LtiRouteParts, 'records' | 'once' | 'clock' | 'audience' | 'livekitUrl' | 'keepDays' | 'allowLoopback'>;
    marks: Pick<Marks, 'outbox' | 'start' | 'idle'>;
    stop(): Promise<void>;
};
/** Wires the LTI door: the one place where platforms, marks and pages meet. */
export declare function createLtiDoor(config: Config, parts: LtiWiring): LtiDoor;
