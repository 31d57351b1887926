import type { Schedule } from '../schedule.ts';
import type { Records } from '../store/primitives.ts';
export type KeyRotationParts = {
    records: Records;
    presence: {
        isInside(room: string, identity: string): boolean;
        running(): {
            room: string;
        }[];
        sessionsOf(room: string): string[];
    };
    /** Tells everybody inside that there is a new key; rejects where it cannot. */
    tell: (room: string, generation: number) => Promise<void>;
    /** Epoch ms. */
    clock: () => number;
    schedule: Schedule;
    /** Told what failed; it is tried again. */
    onTrouble: (error: unknown) => void;
};
/** Gives meetings whose keys come from the bridge a new one when somebody is gone, so that they cannot listen on. */
export type KeyRotation = {
    /** Somebody has left. Who is back before it is time, after a reload, has cost nothing. */
    left(room: string, identity: string): void;
    /** Somebody was removed: they must not get the next key, and it comes even if LiveKit still shows them. */
    removed(room: string): void;
    /** Nobody knows who left while no bridge ran: every meeting that goes on gets a new key. */
    start(): void;
    /** Does at once what was waiting. */
    stop(): Promise<void>;
};
export declare function createKeyRotation(parts: KeyRotationParts): KeyRotation;
