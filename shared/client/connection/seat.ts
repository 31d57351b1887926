import type { RoomAction, RoomActionInput, SeatEvent } from '../../contract/seat.ts';
import type { MeetingKey } from '../../contract/ticket.ts';
import * as calls from '../bridge/calls.ts';
import { type Refusal, Refused } from '../bridge/refusal.ts';

/** How long somebody who is out waits to read why, in ms. */
const ANSWERS_WITHIN = 3_000;

/** What a visit holds at the bridge while it waits or is inside; every call throws `Refused`. */
export class Seat {
  readonly bridge: string;
  #token: string;

  constructor(bridge: string, entry: calls.Entry) {
    this.bridge = bridge;
    this.#token = entry.seat;
  }

  /** Why the bridge lets its holder in no more; null where it would, or does not say so soon. */
  async whyOut(): Promise<Refusal['code'] | null> {
    const answer = await this.renew(AbortSignal.timeout(ANSWERS_WITHIN)).catch((error: unknown) => error);
    return answer instanceof Refused ? answer.refusal.code : null;
  }

  /** `POST /seat/renew`: a new ticket, or a place in the waiting room; from then on this is the seat that came with it. */
  async renew(signal?: AbortSignal): Promise<calls.Entry> {
    const entry = await calls.renew(this.bridge, this.#token, signal);
    this.#token = entry.seat;
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
