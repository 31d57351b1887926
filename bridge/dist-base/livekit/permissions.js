import { TrackSource } from 'livekit-server-sdk';
/** LiveKit's numbers for the names the contract uses. */
export const livekitSources = {
    camera: TrackSource.CAMERA,
    microphone: TrackSource.MICROPHONE,
    screen_share: TrackSource.SCREEN_SHARE,
    screen_share_audio: TrackSource.SCREEN_SHARE_AUDIO,
};
const publishing = ({ canPublishSources }) => ({
    canPublish: canPublishSources.length > 0, // decides alone where the list of sources is empty
    canPublishSources: canPublishSources.map((source) => livekitSources[source]),
});
/** What a ticket allows. Every permission is said aloud: LiveKit reads several missing ones as yes. Pure. */
export const videoGrantOf = (room, grant) => ({
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
export const spelledOut = (video, { canPublishSources }) => ({
    ...video,
    canPublishSources,
});
/** The same for somebody inside: LiveKit replaces the block as a whole, so it is always complete. Pure. */
export const permissionOf = (grant) => ({
    ...publishing(grant),
    canPublishData: grant.canPublishData,
    canSubscribe: grant.canSubscribe,
    canUpdateMetadata: false,
    canSubscribeMetrics: false,
    hidden: false,
    recorder: false,
    agent: false,
});
//# sourceMappingURL=permissions.js.map