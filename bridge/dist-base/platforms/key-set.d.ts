import type { KeyObject } from 'node:crypto';
import type { Network } from '../sites/registration.ts';
import { type PlatformAlgorithm } from './jwk.ts';
import type { Send } from './request.ts';
export type KeySets = {
    /**
     * The key that the platform publishes under `kid`, or null where it publishes none that is good for `alg`.
     * Asks the platform when nothing fresh is known, and once when the `kid` is not; what was known holds on while the
     * platform does not answer. Throws `lti_keys_unavailable` where no usable key ever came.
     */
    keyFor(registrationId: string, jwksUri: string, network: Network, kid: string, alg: PlatformAlgorithm): Promise<KeyObject | null>;
    /** The same from memory alone, and only while it is fresh: a warm launch waits for nothing. */
    cached(registrationId: string, jwksUri: string, kid: string, alg: PlatformAlgorithm): KeyObject | undefined;
    /** Drops what is known, for a registration that has changed or gone. */
    forget(registrationId: string): void;
};
/** Remembers what platforms publish at their `jwks_uri`. `clock` in epoch ms. */
export declare function createKeySets({ send, clock }: {
    send: Send;
    clock: () => number;
}): KeySets;
