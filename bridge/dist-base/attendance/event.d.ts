import type { Role } from '@meetbridge/shared/contract';
/** Whom a participant stands for; it travels through LiveKit sealed, so that any bridge can read it back. */
export type Reference = {
    site: string;
    meeting: {
        id: string;
        title: string;
    };
    group: {
        id: string;
        title: string;
    } | null;
    person: {
        id: string;
        name: string;
        guest: boolean;
    };
    role: Role;
    /** The `jti` of the seat that came with the ticket. */
    seat: string;
};
/**
 * Something that is known to have happened in a session. Every event has an id and counts once;
 * they may be applied in any order. Times are epoch milliseconds.
 */
export type AttendanceEvent = {
    kind: 'joined' | 'seen' | 'left';
    id: string;
    at: number;
    /** LiveKit's room sid. */
    session: string;
    room: string;
    /** LiveKit's participant sid: one connection of one person. */
    participant: string;
    identity: string;
    reference: Reference;
} | {
    kind: 'started' | 'finished';
    id: string;
    at: number;
    session: string;
    room: string;
};
