import { z } from 'zod';
import { BridgeError } from "../errors.js";
import { jsonOf } from "./json.js";
import { platformKeysOf } from "./jwk.js";
import { createRecent } from "./recent.js";
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
/** Remembers what platforms publish at their `jwks_uri`. `clock` in epoch ms. */
export function createKeySets({ send, clock }) {
    const registrations = createRecent(MAX_REGISTRATIONS);
    const knownOf = (id, jwksUri, network) => {
        const known = registrations.get(id);
        if (known?.jwksUri === jwksUri && known.network === network)
            return known;
        const keys = null;
        const fresh = {
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
    const ask = async (known) => {
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
        }
        catch (error) {
            if (!(error instanceof BridgeError))
                throw error;
            known.failedUntil = clock() + (known.keys === null ? FIRST_COOL_DOWN : COOL_DOWN);
        }
    };
    /** One request at a time for a registration, however many wait for it. */
    const askOnce = (known) => (known.asking ??= ask(known).finally(() => (known.asking = null)));
    return {
        async keyFor(registrationId, jwksUri, network, kid, alg) {
            const known = knownOf(registrationId, jwksUri, network);
            const isStale = known.keys === null || clock() >= known.freshUntil;
            const asks = isStale && clock() >= known.failedUntil;
            if (asks)
                await askOnce(known);
            if (known.keys?.has(kid) === false && clock() >= known.searchAfter && clock() >= known.failedUntil) {
                known.searchAfter = clock() + COOL_DOWN;
                if (!asks)
                    await askOnce(known);
            }
            else if (known.asking !== null && known.keys?.has(kid) !== true) {
                await known.asking; // somebody else's search may bring it
            }
            if (known.keys === null || known.keys.size === 0) {
                throw new BridgeError('lti_keys_unavailable', 'The platform has never shown a key that could be used.');
            }
            return fit(known.keys.get(kid), alg) ?? null;
        },
        cached(registrationId, jwksUri, kid, alg) {
            const known = registrations.get(registrationId);
            // an operator may have replaced the address, in another process
            if (known?.jwksUri !== jwksUri || clock() >= known.freshUntil)
                return undefined;
            return fit(known.keys?.get(kid), alg);
        },
        forget: (registrationId) => registrations.delete(registrationId),
    };
}
const fit = (key, alg) => key?.alg === alg ? key.key : undefined;
function keysOf(answer) {
    const set = KeySet.safeParse(jsonOf(answer));
    if (answer.status !== 200 || !set.success) {
        throw new BridgeError('lti_keys_unavailable', `The answer (${answer.status}) is no key set.`);
    }
    return platformKeysOf(set.data.keys);
}
/** How long the answer may be kept, in ms (RFC 9111 §5.2.2.1), within our own ends. */
function freshFor({ headers }) {
    const control = headers['cache-control'] ?? '';
    if (/\bno-(?:store|cache)\b/i.test(control))
        return FRESH.least;
    const seconds = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
    if (seconds === undefined)
        return FRESH.unsaid;
    return Math.min(FRESH.most, Math.max(FRESH.least, Number(seconds) * 1000));
}
//# sourceMappingURL=key-set.js.map