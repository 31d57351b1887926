import type { TrackSource as SourceName } from '@meetbridge/shared/contract';
import { TrackSource, type UpdateParticipantOptions, type VideoGrant } from 'livekit-server-sdk';
import type { Grant } from '../admission/admission.ts';
/** LiveKit's numbers for the names the contract uses. */
export declare const livekitSources: Record<SourceName, TrackSource>;
/** What a ticket allows. Every permission is said aloud: LiveKit reads several missing ones as yes. Pure. */
export declare const videoGrantOf: (room: string, grant: Grant) => VideoGrant;
/** The grant as a token carries it: sources by their names, which are those of the contract. Pure. */
export declare const spelledOut: (video: VideoGrant, { canPublishSources }: Grant) => {
    [member: string]: unknown;
};
/** The same for somebody inside: LiveKit replaces the block as a whole, so it is always complete. Pure. */
export declare const permissionOf: (grant: Grant) => NonNullable<UpdateParticipantOptions["permission"]>;
