import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { BridgeError } from '../errors.ts';
import type { Network } from '../sites/registration.ts';
import { jsonOf } from './json.ts';
import { type PlatformAlgorithm, type PlatformKey, platformKeysOf } from './jwk.ts';
import { createRecent } from '../recent.ts';
import type { PlatformAnswer, Send } from './request.ts';

export type KeySets = {
  /**
   * The key that the platform publishes under `kid`, or null where it publishes none that is good for `alg`.
   * Asks the platform when nothing fresh is known, and once when the `kid` is not; what was known holds on while the
   * platform does not answer. Throws `lti_keys_unavailable` where no usable key ever came.
   */
  keyFor(
    registrationId: string,
    jwksUri: string,
    network: Network,
    kid: string,
    alg: PlatformAlgorithm,
  ): Promise<KeyObject | null>;
  /** The same from memory alone, and only while it is fresh: a warm launch waits for nothing. */
  cached(registrationId: string, jwksUri: string, kid: string, alg: PlatformAlgorithm): KeyObject | undefined;
  /** Drops what is known, for a registration that has changed or gone. */
  forget(registrationId: string): void;
};

/** How long a set counts as fresh where the platform does not say, and between which ends it may say; ms. */
const FRESH = { unsaid: 60 * 60_000, least: 5 * 60_000, most: 24 * 60 * 60_000 };

/** Between two searches for a `kid` that is not in the set, and between two tries while the platform is down; ms. */
const COOL_DOWN = 30_000;

/** The same where nothing is known yet: somebody presses again, and waits for it. */
const FIRST_COOL_DOWN = 1000;

const MAX_BYTES = 256 * 1024;
const ANSWERS_WITHIN = 5000;
const MAX_KEYS = 100;
const MAX_REGISTRATIONS = 1000;

const KeySet = z.object({ keys: z.array(z.unknown()).max(MAX_KEYS) });

type Known = {
  jwksUri: string;
  network: Network;
  /** Null until an answer could be read. */
  keys: Map<string, PlatformKey> | null;
  freshUntil: number;
  /** No request before then, after one that failed. */
  failedUntil: number;
  /** No search for unknown kids before then. */
  searchAfter: number;
  asking: Promise<void> | null;
};

/** Remembers what platforms publish at their `jwks_uri`. `clock` in epoch ms. */
export function createKeySets({ send, clock }: { send: Send; clock: () => number }): KeySets {
  const registrations = createRecent<Known>(MAX_REGISTRATIONS);

  const knownOf = (id: string, jwksUri: string, network: Network): Known => {
    const known = registrations.get(id);
    if (known?.jwksUri === jwksUri && known.network === network) return known;
    const keys = null;
    const fresh: Known = {
      jwksUri,
      network,
      keys,
      freshUntil: 0,
      failedUntil: 0,
      searchAfter: 0,
      asking: null,
    };
    registrations.set(id, fresh);
    return fresh;
  };

  const ask = async (known: Known): Promise<void> => {
    try {
      const answer = await send(known.jwksUri, {
        headers: { accept: 'application/json' },
        network: known.network,
        maxBytes: MAX_BYTES,
        within: ANSWERS_WITHIN,
      });
      known.keys = keysOf(answer);
      known.freshUntil = clock() + freshFor(answer);
      known.failedUntil = 0;
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      known.failedUntil = clock() + (known.keys === null ? FIRST_COOL_DOWN : COOL_DOWN);
    }
  };

  /** One request at a time for a registration, however many wait for it. */
  const askOnce = (known: Known): Promise<void> =>
    (known.asking ??= ask(known).finally(() => (known.asking = null)));

  return {
    async keyFor(registrationId, jwksUri, network, kid, alg) {
      const known = knownOf(registrationId, jwksUri, network);
      const isStale = known.keys === null || clock() >= known.freshUntil;
      const asks = isStale && clock() >= known.failedUntil;
      if (asks) await askOnce(known);
      if (known.keys?.has(kid) === false && clock() >= known.searchAfter && clock() >= known.failedUntil) {
        known.searchAfter = clock() + COOL_DOWN;
        if (!asks) await askOnce(known);
      } else if (known.asking !== null && known.keys?.has(kid) !== true) {
        await known.asking; // somebody else's search may bring it
      }
      if (known.keys === null || known.keys.size === 0) {
        throw new BridgeError(
          'lti_keys_unavailable',
          'The platform has never shown a key that could be used.',
        );
      }
      return fit(known.keys.get(kid), alg) ?? null;
    },
    cached(registrationId, jwksUri, kid, alg) {
      const known = registrations.get(registrationId);
      // an operator may have replaced the address, in another process
      if (known?.jwksUri !== jwksUri || clock() >= known.freshUntil) return undefined;
      return fit(known.keys?.get(kid), alg);
    },
    forget: (registrationId) => registrations.delete(registrationId),
  };
}

const fit = (key: PlatformKey | undefined, alg: PlatformAlgorithm): KeyObject | undefined =>
  key?.alg === alg ? key.key : undefined;

function keysOf(answer: PlatformAnswer): Map<string, PlatformKey> {
  const set = KeySet.safeParse(jsonOf(answer));
  if (answer.status !== 200 || !set.success) {
    throw new BridgeError('lti_keys_unavailable', `The answer (${answer.status}) is no key set.`);
  }
  return platformKeysOf(set.data.keys);
}

/** How long the answer may be kept, in ms (RFC 9111 §5.2.2.1), within our own ends. */
function freshFor({ headers }: PlatformAnswer): number {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:store|cache)\b/i.test(control)) return FRESH.least;
  const seconds = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  if (seconds === undefined) return FRESH.unsaid;
  return Math.min(FRESH.most, Math.max(FRESH.least, Number(seconds) * 1000));
}
