import type { RequestHandler } from 'express';
import { type ModerationParts } from '../livekit/moderation.ts';
import type { Seats } from '../seats/token.ts';
export type RoomParts = ModerationParts & {
    seats: Seats;
};
/** `POST /room/:action`, seat as bearer, body as in `roomActions` → 204. */
export declare function roomRoute(parts: RoomParts): RequestHandler[];
