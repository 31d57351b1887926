import type { RoomActionBody } from '@meetbridge/shared/contract';
import type { Acting } from './actions.ts';
/** What moderators do about those who wait; LiveKit knows nothing of them. */
export declare const waitingActions: {
    admit({ line, state, now, decide, log }: Acting, { identity }: RoomActionBody<"admit">): Promise<void>;
    decline({ line, now, decide, log }: Acting, { identity }: RoomActionBody<"decline">): Promise<void>;
    'tell-waiting'({ decide, log }: Acting, { note }: RoomActionBody<"tell-waiting">): Promise<void>;
};
