import type { KeyObject } from 'node:crypto';
import type { Media } from '../attendance/reconcile.ts';
import type { Records } from '../store/primitives.ts';
import type { MediaServer } from './media.ts';
export type AttendingParts = {
    media: MediaServer;
    records: Records;
    sealKey: KeyObject;
    /** Epoch ms. */
    clock: () => number;
};
/**
 * Who is inside right now, for the comparison with the ledger: those whom a bridge has let in, and no others. LiveKit's word
 * of an arrival may never have come, so arrivals are settled here as well: whoever was removed is sent out, and everybody whose
 * meeting has closed; and LiveKit may not have taken what was withheld.
 */
export declare function attending({ media, records, sealKey, clock }: AttendingParts): Media;
