import type { RequestHandler } from 'express';
import { type TicketParts } from './ticket.ts';
export type KeyParts = TicketParts & {
    clock: () => number;
};
/**
 * `POST /seat/key`, seat as bearer → 200 `MeetingKey`, the newest one, for who is inside or may come in now. Throws `not_found`
 * where the bridge has no key of the meeting, `person_removed`, `sent_out` and `meeting_ended` for a seat that no longer counts, and what
 * `admit` throws for somebody outside. A seat in the waiting room is none.
 */
export declare function meetingKey(parts: KeyParts): RequestHandler;
