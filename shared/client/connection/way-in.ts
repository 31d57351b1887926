import type { Ticket } from '../../contract/ticket.ts';
import { type Entry, isTicket } from '../bridge/calls.ts';
import { isPassing, Refused } from '../bridge/refusal.ts';
import type { Protection } from '../encryption/protection.ts';
import { backoff, wait } from './backoff.ts';
import { standInLine } from './line.ts';
import type { Reception } from './reception.ts';
import { Seat } from './seat.ts';
import type { Place, SessionEvent } from './session.ts';
import type { Loader, Unlock } from './unlock.ts';

/** For how long a ticket certainly lets in, in milliseconds. */
const TICKET_FRESH = 60_000;

type Parts = {
  reception: Reception;
  /** Brings an encrypted meeting's keys about. */
  unlock: Unlock;
  apply: (event: SessionEvent) => void;
  /** One's place in the waiting room, as often as the bridge says it. */
  onPlace: (place: Place) => void;
};

/**
 * The way from the lobby to a ticket: the host site's word, the bridge's, the waiting room, the keys; and back in after the connection
 * was lost. It holds the seat. Everything here throws `Refused`, or the signal's reason.
 */
export class WayIn {
  /** Null until the bridge has given one, and after it was given up. */
  seat: Seat | null = null;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Asks the host site and the bridge. `name`: a guest's. */
  async ask(name: string | undefined, signal: AbortSignal): Promise<Entry> {
    const request = name === undefined ? {} : { name };
    const { bridge, entry } = await this.#parts.reception.enter(request, signal);
    const seat = new Seat(bridge, entry);
    if (signal.aborted) seat.leave();
    else this.seat = seat;
    return entry;
  }

  /** Through the waiting room, if there is one on the way. */
  async line(entry: Entry, signal: AbortSignal): Promise<Ticket> {
    if (isTicket(entry)) return entry;
    if (signal.aborted || this.seat === null) throw new Refused({ code: 'bridge_unreachable' });
    const { apply, onPlace } = this.#parts;
    apply({ type: 'waits', title: entry.room.title });
    return standInLine(this.seat, { onPlace, onSilence: () => apply({ type: 'silence' }) }, signal);
  }

  /** Asks for a new ticket, and tries to `enter` with it, until that works or there is a reason to stop. */
  async back(enter: (ticket: Ticket) => Promise<void>, signal: AbortSignal): Promise<void> {
    let retryAfter = 0;
    for (let attempt = 0; ; attempt += 1) {
      try {
        await wait(backoff(attempt, Math.random(), retryAfter), signal);
        return await enter(await this.#renew(signal));
      } catch (error) {
        if (signal.aborted || !(error instanceof Refused) || !isPassing(error.refusal)) throw error;
        retryAfter = error.refusal.retryAfter ?? 0;
      }
    }
  }

  /** The keys of an encrypted meeting. Whoever was asked for a passphrase may have taken longer than a ticket lasts. */
  async protect(
    ticket: Ticket,
    room: Loader,
    signal: AbortSignal,
  ): Promise<{ protection: Protection | null; ticket: Ticket }> {
    const since = performance.now();
    const { apply, unlock } = this.#parts;
    const ask = (): void => apply({ type: 'needs_passphrase', title: ticket.room.title });
    const protection = await unlock.protect(ticket.encryption, room, ask, signal);
    const isFresh = performance.now() - since < TICKET_FRESH;
    if (protection === null || isFresh) return { protection, ticket };
    try {
      return { protection, ticket: await this.#renew(signal) };
    } catch (error) {
      protection.close();
      throw error;
    }
  }

  giveUp(): void {
    this.seat?.leave();
    this.seat = null;
  }

  async #renew(signal: AbortSignal): Promise<Ticket> {
    if (this.seat === null) throw new Refused({ code: 'seat_invalid' });
    return this.line(await this.seat.renew(signal), signal);
  }
}
