import type { KeyObject } from 'node:crypto';
import { attributeNames, Role } from '@meetbridge/shared/contract';
import type { ParticipantInfo } from 'livekit-server-sdk';
import type { Grant } from '../admission/admission.ts';
import { grantFor, unsendable } from '../admission/grants.ts';
import { roomStateOf } from '../rooms/registry.ts';
import { withheldFrom } from '../rooms/restrictions.ts';
import type { RoomState } from '../rooms/state.ts';
import type { Records } from '../store/primitives.ts';
import { forEachOf } from './inside.ts';
import type { MediaServer, MetadataChange } from './media.ts';
import { livekitSources } from './permissions.ts';
import { type Rules, rulesIn } from './reference.ts';

type Parts = { records: Records; media: MediaServer };
type SealedParts = Parts & { sealKey: KeyObject };

/** More rounds than there are ever moderators who decide at the same moment. */
const ROUNDS = 20;

/**
 * Brings what people inside may do to what has been decided: their permissions at LiveKit, which stops a track that is withheld,
 * and the attributes that tell everybody else. All of them, or one; each by the site's settings at their own launch. Decisions that
 * come meanwhile are seen to as well, so that an older one never has the last word.
 */
export async function enforceRights(
  { records, media, sealKey }: SealedParts,
  room: string,
  only?: string,
): Promise<void> {
  await untilSettled(records, room, rightsIn, async (state) => {
    const people =
      only === undefined ? await media.insideOrArriving(room) : [await media.participant(room, only)];
    await forEachOf(people, async (one) => {
      if (one === null) return;
      const rules = rulesIn(one.metadata, { room, identity: one.identity }, sealKey);
      await media.update(room, one.identity, rightsOf(one, state, rules));
    });
    return true;
  });
}

/** Shows everybody in the room what has been decided about it. False if it is not running. */
export function showDecisions({ records, media }: Parts, room: string): Promise<boolean> {
  return untilSettled(records, room, decisionsIn, (state) => media.describe(room, decisionsIn(state)));
}

/** The room's metadata, as far as moderators have decided: null takes a member away, and a missing one stays as it is. */
export const decisionsIn = ({ locked, restricted, spotlight }: RoomState): MetadataChange => ({
  locked,
  spotlight,
  ...(restricted === null ? {} : { restricted }),
});

/** What somebody inside may do now. */
export function rightsOf(
  { identity, attributes }: Pick<ParticipantInfo, 'identity' | 'attributes'>,
  state: RoomState,
  rules: Rules,
): { attributes: Record<string, string>; grant: Grant } {
  const role = state.roles[identity] ?? Role.catch('observer').parse(attributes[attributeNames.role]);
  const withheld = withheldFrom(state, identity, rules);
  return {
    attributes: {
      [attributeNames.role]: role,
      [attributeNames.restricted]: unsendable(role, rules, withheld),
    },
    grant: grantFor(role, rules, withheld),
  };
}

/** Whether somebody inside may do just that, as LiveKit shows them. */
export function hasRights(
  { attributes, permission }: Pick<ParticipantInfo, 'attributes' | 'permission'>,
  rights: ReturnType<typeof rightsOf>,
): boolean {
  const { canPublishSources, canPublishData } = rights.grant;
  const wanted = canPublishSources.map((source) => livekitSources[source]);
  const sources = permission?.canPublish === true ? permission.canPublishSources : [];
  return (
    Object.entries(rights.attributes).every(([name, value]) => (attributes[name] ?? '') === value) &&
    permission?.canPublishData === canPublishData &&
    sources.length === wanted.length &&
    wanted.every((source) => sources.includes(source))
  );
}

/** Whether something has been decided that somebody's ticket may be too old to know. */
export const hasDecisionsOn = (state: RoomState, identity: string): boolean =>
  state.restricted !== null || state.people[identity] !== undefined || state.roles[identity] !== undefined;

const rightsIn = ({ roles, restricted, people }: RoomState) => ({ roles, restricted, people });

/** Acts on the room's state until that part of it has not changed meanwhile, or there is nothing to act on. */
async function untilSettled(
  records: Records,
  room: string,
  part: (state: RoomState) => object,
  act: (state: RoomState) => Promise<boolean>,
): Promise<boolean> {
  let state = await roomStateOf(records, room);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!(await act(state))) return false;
    const now = await roomStateOf(records, room);
    if (JSON.stringify(part(now)) === JSON.stringify(part(state))) break;
    state = now;
  }
  return true;
}
