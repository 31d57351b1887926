import type { RoomAction, RoomActionInput } from '../../contract/seat.ts';
import type { Ticket, WaitingSeat } from '../../contract/ticket.ts';
import * as calls from '../bridge/calls.ts';

/** What a visit holds at the bridge while it waits or is inside; every call throws `Refused`. */
export class Seat {
  readonly bridge: string;
  /** The meeting has a closing time, and the seat ends with it. */
  readonly ends: boolean;
  #token: string;

  constructor(bridge: string, ticket: Ticket | WaitingSeat) {
    this.bridge = bridge;
    this.#token = ticket.seat;
    this.ends = 'participantToken' in ticket && ticket.room.closesAt !== null;
  }

  /** `POST /seat/renew`: a new ticket, which holds a new seat. */
  renew(signal?: AbortSignal): Promise<Ticket> {
    return calls.renew(this.bridge, this.#token, signal);
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
