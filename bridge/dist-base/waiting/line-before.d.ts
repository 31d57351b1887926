import type { WaitingPerson } from '@meetbridge/shared/contract';
import type { Records, Signals } from '../store/primitives.ts';
/** The line before one room, for moderators. */
export type Line = {
    /** Who waits, the first one first. */
    people(): Promise<WaitingPerson[]>;
    /** Whether somebody waits, or did a moment ago and may be back in the next. */
    has(identity: string): Promise<boolean>;
    /** Takes people out of it, after it was decided whether they come in. */
    take(identities: string[]): Promise<void>;
};
/** `now` is epoch ms. */
export declare const lineBefore: (room: string, { records, signals, now }: {
    records: Records;
    signals: Signals;
    now: number;
}) => Line;
