import type { TrackSource as SourceName } from '@meetbridge/shared/contract';
import { TrackSource, type UpdateParticipantOptions, type VideoGrant } from 'livekit-server-sdk';
import type { Grant } from '../admission/admission.ts';

/** LiveKit's numbers for the names the contract uses. */
export const livekitSources: Record<SourceName, TrackSource> = {
  camera: TrackSource.CAMERA,
  microphone: TrackSource.MICROPHONE,
  screen_share: TrackSource.SCREEN_SHARE,
  screen_share_audio: TrackSource.SCREEN_SHARE_AUDIO,
};

const publishing = ({ canPublishSources }: Grant) => ({
  canPublish: canPublishSources.length > 0, // decides alone where the list of sources is empty
  canPublishSources: canPublishSources.map((source) => livekitSources[source]),
});

/** What a ticket allows. Every permission is said aloud: LiveKit reads several missing ones as yes. Pure. */
export const videoGrantOf = (room: string, grant: Grant): VideoGrant => ({
  room,
  roomJoin: true,
  ...publishing(grant),
  canPublishData: grant.canPublishData,
  canSubscribe: grant.canSubscribe,
  roomAdmin: false,
  roomCreate: false,
  roomList: false,
  roomRecord: false,
  ingressAdmin: false,
  canUpdateOwnMetadata: false,
  canSubscribeMetrics: false,
  canManageAgentSession: false,
  hidden: false,
  recorder: false,
  agent: false,
});

/** The grant as a token carries it: sources by their names, which are those of the contract. Pure. */
export const spelledOut = (
  video: VideoGrant,
  { canPublishSources }: Grant,
): { [member: string]: unknown } => ({
  ...video,
  canPublishSources,
});

/** The same for somebody inside: LiveKit replaces the block as a whole, so it is always complete. Pure. */
export const permissionOf = (grant: Grant): NonNullable<UpdateParticipantOptions['permission']> => ({
  ...publishing(grant),
  canPublishData: grant.canPublishData,
  canSubscribe: grant.canSubscribe,
  canUpdateMetadata: false,
  canSubscribeMetrics: false,
  hidden: false,
  recorder: false,
  agent: false,
});
