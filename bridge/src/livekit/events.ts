import type { KeyObject } from 'node:crypto';
import type { ParticipantInfo } from 'livekit-server-sdk';
import type { AttendanceEvent } from '../attendance/event.ts';
import type { Records } from '../store/primitives.ts';
import { settleArrival, settleStart } from './arrivals.ts';
import { isDerivedRoom, isPerson, type MediaServer } from './media.ts';
import { openReference, type SealedReference } from './reference.ts';
import { attendanceOf } from './translation.ts';
import type { WebhookVerifier } from './webhook.ts';

/** Where it is written down that a webhook about a probe room has come; `doctor` opens such rooms to see whether they do. */
export const probeKeyOf = (room: string): string => `probe/${room}`;

export type EventParts = {
  verify: WebhookVerifier;
  ledger: { record(event: AttendanceEvent): Promise<unknown> };
  records: Records;
  media: MediaServer;
  sealKey: KeyObject;
  /** Epoch ms. */
  clock: () => number;
};

/**
 * Takes one webhook: believes it, writes down what it says, and acts on what follows. Resolves only when the store has it;
 * after any rejection LiveKit sends it again, and taking it twice changes nothing.
 */
export async function takeLiveKitEvent(
  parts: EventParts,
  body: Buffer,
  authorization: string | undefined,
): Promise<void> {
  const receivedAt = parts.clock();
  const event = await parts.verify(body, authorization);
  const room = event.room?.name ?? '';
  if (isProbeRoom(room)) await parts.records.put(probeKeyOf(room), { at: receivedAt });
  if (!isDerivedRoom(room)) return;

  const sealed = sealedIn(event.participant, room, parts.sealKey);
  const attendance = attendanceOf(event, receivedAt, sealed);
  if (attendance === null) return;
  await parts.ledger.record(attendance);
  if (attendance.kind === 'started') await settleStart(parts, room);
  if (attendance.kind === 'joined' && sealed !== null) {
    await settleArrival(parts, { ...attendance, issuedAt: sealed.issuedAt }, receivedAt);
  }
}

const isProbeRoom = (room: string): boolean => /^probe_[\w-]{1,64}$/.test(room);

const sealedIn = (
  participant: ParticipantInfo | undefined,
  room: string,
  key: KeyObject,
): SealedReference | null =>
  participant !== undefined && isPerson(participant)
    ? openReference(participant.metadata, { room, identity: participant.identity }, key)
    : null;
