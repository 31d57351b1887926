import type { KeyObject } from 'node:crypto';
import type { ParticipantInfo } from 'livekit-server-sdk';
import type { Media } from '../attendance/reconcile.ts';
import { roomStateOf } from '../rooms/registry.ts';
import type { RoomState } from '../rooms/state.ts';
import type { Records } from '../store/primitives.ts';
import { type Arrival, judge, settleArrival } from './arrivals.ts';
import type { MediaServer } from './media.ts';
import { hasDecisionsOn, hasRights, rightsOf } from './enforce.ts';
import { openReference, type Rules, usualRules } from './reference.ts';

export type AttendingParts = {
  media: MediaServer;
  records: Records;
  sealKey: KeyObject;
  /** Epoch ms. */
  clock: () => number;
};

/**
 * Who is inside right now, for the comparison with the ledger: those whom a bridge has let in, and no others. LiveKit's word
 * of an arrival may never have come, so arrivals are settled here as well: whoever was removed is sent out, and everybody whose
 * meeting has closed; and LiveKit may not have taken what was withheld.
 */
export function attending({ media, records, sealKey, clock }: AttendingParts): Media {
  return {
    sessions: media.sessions,
    async participants(room) {
      const people = (await media.inside(room)).flatMap((info) => {
        const { sid, identity, joinedAtMs, metadata } = info;
        const sealed = openReference(metadata, { room, identity }, sealKey);
        if (sealed === null) return [];
        return [{ ...sealed, room, participant: sid, identity, joinedAt: Number(joinedAtMs), info }];
      });
      await settleAll({ media, records, sealKey }, room, people, clock());
      return people.map(({ participant, identity, joinedAt, reference }) => ({
        participant,
        identity,
        joinedAt,
        reference,
      }));
    },
  };
}

async function settleAll(
  parts: Pick<AttendingParts, 'media' | 'records' | 'sealKey'>,
  room: string,
  people: (Arrival & { info: ParticipantInfo })[],
  now: number,
): Promise<void> {
  const state = await roomStateOf(parts.records, room);
  const unsettled = people.filter(
    (one) =>
      judge(state, one, now) !== 'stays' || !mayWhatWasDecided(one.info, state, one.rules ?? usualRules),
  );
  for (const one of unsettled) await settleArrival(parts, one, now);
}

const mayWhatWasDecided = (info: ParticipantInfo, state: RoomState, rules: Rules): boolean =>
  !hasDecisionsOn(state, info.identity) || hasRights(info, rightsOf(info, state, rules));
