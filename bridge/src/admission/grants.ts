import {
  type Features,
  type MeetingSettings,
  type Restriction,
  restrictions,
  type Role,
} from '@meetbridge/shared/contract';
import type { Grant } from './admission.ts';

type Rules = Pick<MeetingSettings, 'attendeesShareScreen'>;

/** What is sent as data: LiveKit's permission knows only all of it or nothing. */
const dataKinds = ['chat', 'private_chat', 'reactions', 'files'] as const satisfies Restriction[];

/**
 * What a person may do, of all that can be withheld, from their role, the meeting's settings and what is withheld from them in
 * this room. Pure. An observer sees and hears, and is neither seen nor heard; nothing is withheld from a moderator.
 */
function allowedTo(role: Role, settings: Rules, withheld: Restriction[]): Restriction[] {
  if (role === 'moderator') return [...restrictions];
  if (role === 'observer') return [];
  const mayShare = role === 'presenter' || settings.attendeesShareScreen;
  return restrictions.filter((one) => !withheld.includes(one) && (mayShare || one !== 'screen_share'));
}

/** The same as LiveKit will enforce it. Pure. */
export function grantFor(role: Role, settings: Rules, withheld: Restriction[]): Grant {
  const allowed = allowedTo(role, settings, withheld);
  return {
    canPublishSources: [
      ...(['microphone', 'camera', 'screen_share'] as const).filter((one) => allowed.includes(one)),
      ...(allowed.includes('screen_share') ? (['screen_share_audio'] as const) : []),
    ],
    canPublishData: dataKinds.some((one) => allowed.includes(one)),
    canSubscribe: true,
  };
}

/** The same for the client, which shows controls by it. Pure. */
export function featuresFor(
  role: Role,
  settings: Rules & Pick<MeetingSettings, 'startMuted'>,
  withheld: Restriction[],
): Features {
  const allowed = allowedTo(role, settings, withheld);
  const may = (one: Restriction): boolean => allowed.includes(one);
  return {
    microphone: may('microphone'),
    camera: may('camera'),
    screenShare: may('screen_share'),
    chat: may('chat'),
    privateChat: may('private_chat'),
    reactions: may('reactions'),
    files: may('files'),
    moderate: role === 'moderator',
    startMuted: settings.startMuted,
  };
}

/** What a person may not send, as everybody else is told: the words of the attribute `restricted`. Pure. */
export function unsendable(role: Role, settings: Rules, withheld: Restriction[]): string {
  const allowed = allowedTo(role, settings, withheld);
  return dataKinds.filter((one) => !allowed.includes(one)).join(' ');
}
