import type { RoomActionBody } from '@meetbridge/shared/contract';
import type { Acting } from './actions.ts';
/** What moderators decide about what others may do. LiveKit's permissions follow, for everybody inside and whoever comes later. */
export declare const restrictionActions: {
    restrict(acting: Acting, { what, restricted, identity }: RoomActionBody<"restrict">): Promise<void>;
    /** Muted first: whoever may still speak comes back by unmuting, and whoever may not is stopped by LiveKit. */
    'mute-all'(acting: Acting, { mayUnmute }: RoomActionBody<"mute-all">): Promise<void>;
    spotlight(acting: Acting, { identity }: RoomActionBody<"spotlight">): Promise<void>;
    role(acting: Acting, { identity, role }: RoomActionBody<"role">): Promise<void>;
};
