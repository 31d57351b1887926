import { type Launch } from '@meetbridge/shared/contract';
import type { Site } from '../sites/site.ts';
import type { Once, Records } from '../store/primitives.ts';
/** A launch whose site vouches for it, not used up yet. */
export type VerifiedAssertion = {
    site: Site;
    launch: Launch;
    /** Under which key its use is claimed, and until when (epoch ms) the claim is kept. */
    use: {
        key: string;
        until: number;
    };
};
/**
 * Verifies an assertion, without using it up: a person who is refused later may come again with it.
 * `audience` is the bridge's public origin, `now` epoch ms.
 * Throws `BridgeError`, the first that applies: `assertion_malformed`, `assertion_wrong_type`, `assertion_untrusted`
 * (unknown site, unknown or retired key, bad signature: alike outside), `assertion_wrong_audience`, `assertion_from_future`,
 * `assertion_expired`. A suspended site's assertion is verified too; refusing it is the caller's, after the origin.
 */
export declare function verifyAssertion(assertion: string, { records, audience, now }: {
    records: Records;
    audience: string;
    now: number;
}): Promise<VerifiedAssertion>;
/** Uses an assertion up; throws `assertion_replayed` for all but the first caller, whichever process they are in. */
export declare function useAssertion(once: Once, { use }: VerifiedAssertion): Promise<void>;
