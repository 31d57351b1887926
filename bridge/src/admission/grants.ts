import type { Features, MeetingSettings, Role } from '@meetbridge/shared/contract';
import type { Grant } from './admission.ts';

const voiceAndPicture = ['microphone', 'camera'] as const;
const screen = ['screen_share', 'screen_share_audio'] as const;

const mayShareScreen = (role: Role, settings: MeetingSettings): boolean =>
  role === 'moderator' || role === 'presenter' || (role === 'attendee' && settings.attendeesShareScreen);

/**
 * What a role may do under a meeting's settings, as LiveKit will enforce it. Pure.
 * An observer sees and hears, and is neither seen nor heard.
 */
export function grantFor(role: Role, settings: MeetingSettings): Grant {
  const speaks = role !== 'observer';
  return {
    canPublishSources: [
      ...(speaks ? voiceAndPicture : []),
      ...(mayShareScreen(role, settings) ? screen : []),
    ],
    canPublishData: speaks,
    canSubscribe: true,
  };
}

/** The same for the client, which shows controls by it. Pure. */
export function featuresFor(role: Role, settings: MeetingSettings): Features {
  const { canPublishSources, canPublishData } = grantFor(role, settings);
  return {
    microphone: canPublishSources.includes('microphone'),
    camera: canPublishSources.includes('camera'),
    screenShare: canPublishSources.includes('screen_share'),
    chat: canPublishData,
    privateChat: canPublishData,
    reactions: canPublishData,
    files: canPublishData,
    moderate: role === 'moderator',
    startMuted: settings.startMuted,
  };
}
