import type { SeatEvent } from '../../contract/seat.ts';
import type { Ticket } from '../../contract/ticket.ts';
import { isTicket } from '../bridge/calls.ts';
import { isPassing, Refused } from '../bridge/refusal.ts';
import { backoff, wait } from './backoff.ts';
import type { Seat } from './seat.ts';

export type LineHandlers = {
  onPlace(place: Extract<SeatEvent, { type: 'place' }>): void;
  /** The bridge cannot be heard for now; it is tried again. */
  onSilence(): void;
};

/**
 * Stands in the line before the room until somebody lets the person in, however often the bridge goes away meanwhile.
 * Throws `Refused` when they may not come in, or when `signal` aborts.
 */
export async function standInLine(
  seat: Seat,
  { onPlace, onSilence }: LineHandlers,
  signal: AbortSignal,
): Promise<Ticket> {
  for (let attempt = 0; ; attempt += 1) {
    let retryAfter = 0;
    try {
      if (await isAdmitted(seat, (place) => ((attempt = 0), onPlace(place)), signal)) {
        const entry = await seat.renew(signal);
        if (isTicket(entry)) return entry;
      }
    } catch (error) {
      if (signal.aborted || !(error instanceof Refused) || !isPassing(error.refusal)) throw error;
      retryAfter = error.refusal.retryAfter ?? 0;
      onSilence();
    }
    await wait(backoff(attempt, Math.random(), retryAfter), signal);
  }
}

/** Listens once: true when the person is let in, false when the bridge stopped talking. */
async function isAdmitted(
  seat: Seat,
  onPlace: LineHandlers['onPlace'],
  signal: AbortSignal,
): Promise<boolean> {
  let admitted = false;
  let refusal: Refused | null = null;
  await seat.listen((event) => {
    if (event.type === 'place') onPlace(event);
    if (event.type === 'refused') refusal = new Refused({ code: event.code });
    admitted = event.type === 'admitted';
    return refusal === null && !admitted;
  }, signal);
  if (refusal !== null) throw refusal as Refused;
  return admitted;
}
