import { type KeyObject } from 'node:crypto';
import type { Encryption, EncryptionMode } from '@meetbridge/shared/contract';
import type { Records } from '../store/primitives.ts';
type Parts = {
    records: Records;
    keys: {
        media: KeyObject;
    };
    presence: {
        count(room: string): number;
    };
};
/**
 * What somebody who comes in needs for an encrypted meeting. The first one brings the session about; two who come at once get the
 * same. An ordinary meeting costs nothing here. `now` is epoch ms. Throws `BridgeError`:
 * `person_removed`, `sent_out`.
 */
export declare function encryptionFor({ records, keys, presence }: Parts, { room, identity }: {
    room: string;
    identity: string;
}, mode: EncryptionMode, now: number): Promise<Encryption>;
export {};
