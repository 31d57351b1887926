import type { Restriction } from '../../contract/assertion.ts';
import type { Encryption, Features } from '../../contract/ticket.ts';
import type { Badges } from './attributes.ts';

/** LiveKit's permissions of this person, as far as controls depend on them. */
export type Permissions = {
  canPublish: boolean;
  canPublishData: boolean;
  /** LiveKit's protocol numbers; none means all. */
  canPublishSources: readonly number[];
};

/** LiveKit's protocol numbers of track sources (`livekit_models.proto`, TrackSource). */
export const sourceNumbers = { camera: 1, microphone: 2, screenShare: 3 } as const;

/**
 * Whether anything of a meeting may leave its people's browsers in a form that others can read, as a recording would: never where
 * only they hold the key. Pure.
 */
export const mayLeaveBrowsers = ({ mode }: Encryption): boolean => mode !== 'own';

/** What the person may do once a moderator has given them another role: the ticket's features brought up to date. Pure. */
export function rightsOf(
  features: Features,
  permissions: Permissions,
  { role, restricted }: Pick<Badges, 'role' | 'restricted'>,
): Features {
  const { canPublish, canPublishData, canPublishSources: sources } = permissions;
  const may = (source: keyof typeof sourceNumbers): boolean =>
    canPublish && (sources.length === 0 || sources.includes(sourceNumbers[source]));
  const maySend = (what: Restriction): boolean => canPublishData && !restricted.includes(what);
  return {
    ...features,
    microphone: may('microphone'),
    camera: may('camera'),
    screenShare: may('screenShare'),
    chat: maySend('chat'),
    privateChat: maySend('private_chat'),
    reactions: maySend('reactions'),
    files: maySend('files'),
    moderate: role === 'moderator',
  };
}
