import type { Entry, Records } from '../store/primitives.ts';
/** When connections were last seen, by LiveKit's participant sid; epoch ms. */
type Checkpoint = {
    seen: {
        [participant: string]: number;
    };
};
/** Notes that connections were seen at `at`: a few small writes a session, however many people are inside. */
export declare function noteSeen(records: Records, session: string, participants: string[], at: number): Promise<void>;
/** Removes when these connections were seen. */
export declare function forgetSeen(records: Records, session: string, participants: string[]): Promise<void>;
/** When these connections were last seen, as far as that is known; others may be among them. */
export declare function seenOf(records: Records, session: string, participants: string[]): Promise<Checkpoint['seen']>;
/** Every checkpoint of a session. */
export declare const checkpointPages: (records: Records, session: string) => AsyncGenerator<Entry<Checkpoint>[]>;
export {};
