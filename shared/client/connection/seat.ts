import type { RoomAction, RoomActionInput, SeatEvent } from '../../contract/seat.ts';
import type { MeetingKey } from '../../contract/ticket.ts';
import * as calls from '../bridge/calls.ts';
import { Refused } from '../bridge/refusal.ts';

/** What a visit holds at the bridge while it waits or is inside; every call throws `Refused`. */
export class Seat {
  readonly bridge: string;
  #token: string;
  #ends: boolean;

  constructor(bridge: string, entry: calls.Entry) {
    this.bridge = bridge;
    this.#token = entry.seat;
    this.#ends = calls.isTicket(entry) && entry.room.closesAt !== null;
  }

  /** Whether the seat ended with its meeting, as the bridge says; asked only where the meeting has a closing time. */
  async hasEnded(): Promise<boolean> {
    const answer = this.#ends ? await this.renew().catch((error: unknown) => error) : null;
    return answer instanceof Refused && ['meeting_over', 'seat_expired'].includes(answer.refusal.code);
  }

  /** `POST /seat/renew`: a new ticket, or a place in the waiting room; from then on this is the seat that came with it. */
  async renew(signal?: AbortSignal): Promise<calls.Entry> {
    const entry = await calls.renew(this.bridge, this.#token, signal);
    this.#token = entry.seat;
    this.#ends = calls.isTicket(entry) && entry.room.closesAt !== null;
    return entry;
  }

  /** `GET /seat/events`, until the bridge has no more to say or `hear` answers false. */
  async listen(hear: (event: SeatEvent) => boolean, signal: AbortSignal): Promise<void> {
    // Only who waits, and who moderates, listens.
    const { listen } = await import('../bridge/listen.ts').catch((cause: unknown) => {
      throw new Refused({ code: 'bridge_unreachable' }, { cause });
    });
    return listen(this.bridge, this.#token, hear, signal);
  }

  /** `POST /seat/key`: the newest key of the meeting. */
  key(): Promise<MeetingKey> {
    return calls.key(this.bridge, this.#token);
  }

  /** `POST /room/…`: what is everybody's own, or a moderator's action. */
  act<A extends RoomAction>(action: A, body: RoomActionInput<A>): Promise<void> {
    return calls.act(this.bridge, this.#token, action, body);
  }

  /** Gives the seat up, also while the page goes away. */
  leave(): void {
    calls.leave(this.bridge, this.#token);
  }
}
