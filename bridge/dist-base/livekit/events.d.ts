import type { KeyObject } from 'node:crypto';
import type { Ledger } from '../attendance/ledger.ts';
import type { Records } from '../store/primitives.ts';
import { type MediaServer } from './media.ts';
import type { WebhookVerifier } from './webhook.ts';
export type EventParts = {
    verify: WebhookVerifier;
    ledger: Pick<Ledger, 'record' | 'lost'>;
    records: Records;
    media: MediaServer;
    sealKey: KeyObject;
    /** Epoch ms. */
    clock: () => number;
};
/**
 * Takes one webhook: believes it, writes down what it says, and acts on what follows. Resolves only when the store has it;
 * after any rejection LiveKit sends it again, and taking it twice changes nothing.
 */
export declare function takeLiveKitEvent(parts: EventParts, body: Buffer, authorization: string | undefined): Promise<void>;
