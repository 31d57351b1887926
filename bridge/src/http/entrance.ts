import { randomUUID } from 'node:crypto';
import type { Launch, WaitingSeat } from '@meetbridge/shared/contract';
import type { Response } from 'express';
import type { Admission } from '../admission/admission.ts';
import type { Seats } from '../seats/token.ts';
import type { Signals } from '../store/primitives.ts';
import { takeFromLine } from '../waiting/line.ts';
import { enter } from '../waiting/visit.ts';
import { answerJson } from './body.ts';
import { ticketFor, type TicketParts } from './ticket.ts';

export type EntranceParts = TicketParts & { signals: Signals };

/**
 * Answers somebody who may enter: 201 with a `Ticket`, or 202 with a `WaitingSeat` until a moderator lets them in. `until` (epoch
 * seconds) is the end of the seat; `seat` the id of the one in the waiting room that it follows.
 */
export async function answerEntrance(
  res: Response,
  launch: Launch,
  admission: Admission,
  parts: EntranceParts,
  { seat = randomUUID(), ...times }: { now: number; until: number; seat?: string },
): Promise<void> {
  const { room, identity, waits } = admission;
  if (waits) {
    await enter(parts, { room, identity, launch }, times.now);
    return answerJson(res, 202, waitingSeatFor(launch, admission, parts.seats, { ...times, seat }));
  }
  if (launch.meeting.settings.waitingRoom !== 'nobody') await takeFromLine(parts.records, { room, identity });
  answerJson(res, 201, await ticketFor(launch, admission, parts, times));
}

/** A seat in the waiting room. It holds no more than the person brought along, and no ticket. */
function waitingSeatFor(
  launch: Launch,
  { room, identity, launch: admitted }: Admission,
  seats: Seats,
  { seat: id, now, until }: { seat: string; now: number; until: number },
): WaitingSeat {
  const issuedAt = Math.floor(now / 1000);
  return {
    seat: seats.mintWaiting({ id, room, identity, launch, issuedAt, expiresAt: until }),
    room: { title: admitted.meeting.title },
    me: { name: admitted.person.name },
  };
}
