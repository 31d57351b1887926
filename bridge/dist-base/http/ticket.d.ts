import type { Launch, Ticket } from '@meetbridge/shared/contract';
import { type Situation } from '../admission/admit.ts';
import type { Admission } from '../admission/admission.ts';
import type { Keys } from '../keys.ts';
import type { Tickets } from '../livekit/tickets.ts';
import type { RoomState } from '../rooms/state.ts';
import type { Seats } from '../seats/token.ts';
import type { Records } from '../store/primitives.ts';
/** Who is inside the running session of a room, and who has been. */
export type WhoIsInside = {
    count(room: string): number;
    isInside(room: string, identity: string): boolean;
    wasInside(room: string, identity: string): boolean;
};
/** What answering with a ticket takes. `livekitUrl` is LiveKit's WebSocket address for browsers. */
export type TicketParts = {
    records: Records;
    presence: WhoIsInside;
    seats: Seats;
    tickets: Tickets;
    livekitUrl: string;
    keys: Pick<Keys, 'keep' | 'media'>;
};
/** What counts for somebody who wants into a room, from its state and who is inside. */
export declare const situationIn: ({ room, identity }: {
    room: string;
    identity: string;
}, state: RoomState, presence: WhoIsInside, times: {
    now: number;
    seatFrom?: number;
}) => Situation;
/** Admits a launch with what is known about its room now (epoch ms). Throws what `admit` throws. */
export declare function admitNow(launch: Launch, { records, presence }: TicketParts, times: {
    now: number;
    seatFrom?: number;
}): Promise<Admission>;
/**
 * The answer for somebody who was admitted. The seat holds the launch as its site sent it, because a role that a moderator gave
 * may end before the seat does; it ends at `until` (epoch seconds).
 */
export declare function ticketFor(launch: Launch, admission: Admission, { records, presence, seats, tickets, livekitUrl, keys }: TicketParts, { now, until }: {
    now: number;
    until: number;
}): Promise<Ticket>;
