import type { Launch } from '@meetbridge/shared/contract';
import type { Response } from 'express';
import type { Admission } from '../admission/admission.ts';
import type { Signals } from '../store/primitives.ts';
import { type TicketParts } from './ticket.ts';
export type EntranceParts = TicketParts & {
    signals: Signals;
};
/**
 * Answers somebody who may enter: 201 with a `Ticket`, or 202 with a `WaitingSeat` until a moderator lets them in. `until` (epoch
 * seconds) is the end of the seat; `seat` the id of the one in the waiting room that it follows.
 */
export declare function answerEntrance(res: Response, launch: Launch, admission: Admission, parts: EntranceParts, { seat, ...times }: {
    now: number;
    until: number;
    seat?: string;
}): Promise<void>;
