import type { KeyObject } from 'node:crypto';
import type { ParticipantInfo } from 'livekit-server-sdk';
import type { Grant } from '../admission/admission.ts';
import type { RoomState } from '../rooms/state.ts';
import type { Records } from '../store/primitives.ts';
import type { MediaServer, MetadataChange } from './media.ts';
import { type Rules } from './reference.ts';
type Parts = {
    records: Records;
    media: MediaServer;
};
type SealedParts = Parts & {
    sealKey: KeyObject;
};
/**
 * Brings what people inside may do to what has been decided: their permissions at LiveKit, which stops a track that is withheld,
 * and the attributes that tell everybody else. All of them, or one; each by the site's settings at their own launch. Decisions that
 * come meanwhile are seen to as well, so that an older one never has the last word.
 */
export declare function enforceRights({ records, media, sealKey }: SealedParts, room: string, only?: string): Promise<void>;
/** Shows everybody in the room what has been decided about it. False if it is not running. */
export declare function showDecisions({ records, media }: Parts, room: string): Promise<boolean>;
/** The room's metadata, as far as moderators have decided: null takes a member away, and a missing one stays as it is. */
export declare const decisionsIn: ({ locked, restricted, spotlight }: RoomState) => MetadataChange;
/** What somebody inside may do now. */
export declare function rightsOf({ identity, attributes }: Pick<ParticipantInfo, 'identity' | 'attributes'>, state: RoomState, rules: Rules): {
    attributes: Record<string, string>;
    grant: Grant;
};
/** Whether somebody inside may do just that, as LiveKit shows them. */
export declare function hasRights({ attributes, permission }: Pick<ParticipantInfo, 'attributes' | 'permission'>, rights: ReturnType<typeof rightsOf>): boolean;
/** Whether something has been decided that somebody's ticket may be too old to know. */
export declare const hasDecisionsOn: (state: RoomState, identity: string) => boolean;
export {};
