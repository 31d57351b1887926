import type { Restriction } from '../../contract/assertion.ts';
import { type Permissions, sourceNumbers } from '../connection/rights.ts';

/** In the order in which they are shown. */
export const everyRestriction = [
  'microphone',
  'camera',
  'screen_share',
  'chat',
  'private_chat',
  'reactions',
  'files',
] as const satisfies readonly Restriction[];

const sources = {
  microphone: sourceNumbers.microphone,
  camera: sourceNumbers.camera,
  screen_share: sourceNumbers.screenShare,
} as const;

/** What somebody cannot do now: what they cannot publish by LiveKit's permissions, and what they may not send by the bridge's word. Pure. */
export function withheldFrom(
  permissions: Permissions | undefined,
  { role, restricted }: { role: string; restricted: readonly string[] },
): Restriction[] {
  if (role === 'moderator' || permissions === undefined) return [];
  const { canPublish, canPublishData, canPublishSources } = permissions;
  return everyRestriction.filter((one) => {
    if (!(one in sources)) return !canPublishData || restricted.includes(one);
    const number = sources[one as keyof typeof sources];
    return !canPublish || (canPublishSources.length > 0 && !canPublishSources.includes(number));
  });
}
