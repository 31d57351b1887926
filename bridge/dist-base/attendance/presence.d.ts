/** Who is inside which room, from memory: what admission asks at every launch. */
export type Presence = {
    /** How many people are inside. */
    count(room: string): number;
    isInside(room: string, identity: string): boolean;
    /** Whether they are or were in the running session, or in one that ended a moment ago (a media server that was restarted). */
    wasInside(room: string, identity: string): boolean;
};
/** The side of presence that the ledger writes; connections are LiveKit's participant sids. */
export type PresenceIndex = Presence & {
    begin(session: string, room: string): void;
    /** A person's open connections as of `version` of their sheet; what is older than known changes nothing. */
    set(session: string, identity: string, connections: string[], version: number): void;
    end(session: string): void;
    isRunning(session: string): boolean;
    running(): {
        session: string;
        room: string;
    }[];
    /** Running sessions of one room. */
    sessionsOf(room: string): string[];
    /** Open connections of a session and whose they are. */
    connections(session: string): Map<string, string>;
};
/** An empty index; the ledger fills it from the store at start and keeps it up to date. */
export declare function createPresence(clock: () => number): PresenceIndex;
