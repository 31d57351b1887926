import type { RequestHandler } from 'express';
import type { Sealer } from '../doors/lti/sealed.ts';
import type { Note } from '../doors/lti/tokens.ts';
import type { MediaServer } from '../livekit/media.ts';
import type { Records } from '../store/primitives.ts';
import { type WhoIsInside } from './ticket.ts';
export type LobbyParts = {
    records: Records;
    presence: WhoIsInside;
    /** LiveKit, asked with little patience. */
    glance: Pick<MediaServer, 'inside'>;
    audience: string;
    notes: Sealer<Note>;
    /** Epoch ms. */
    clock: () => number;
};
/** How long LiveKit may take to say who they are, in seconds; a lobby does not wait for that. */
export declare const GLANCE_LASTS = 1;
/**
 * `POST /lobby` `{assertion}` → 200 `LobbyAnswer`, for the person of an assertion that stays good for `POST /launches`. Whom
 * admission would refuse, who would wait, and guests learn nothing about who is inside.
 */
export declare function lobby(parts: LobbyParts): RequestHandler;
