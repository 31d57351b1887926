import { hash } from 'node:crypto';
import { ASSERTION_LIFETIME, ASSERTION_MAX_LENGTH, ASSERTION_TYPE, AssertionClaims, } from '@meetbridge/shared/contract';
import { BridgeError } from "../errors.js";
import { siteOf } from "../sites/registry.js";
import { openJws } from "./compact-jws.js";
import { CLOCK_LEEWAY, isSignedBy } from "./site-signature.js";
/** Seconds that an assertion's use is remembered beyond its end, in case the clock is set back meanwhile. */
const REMEMBERED_LONGER = 60;
/**
 * Verifies an assertion, without using it up: a person who is refused later may come again with it.
 * `audience` is the bridge's public origin, `now` epoch ms.
 * Throws `BridgeError`, the first that applies: `assertion_malformed`, `assertion_wrong_type`, `assertion_untrusted`
 * (unknown site, unknown or retired key, bad signature: alike outside), `assertion_wrong_audience`, `assertion_from_future`,
 * `assertion_expired`. A suspended site's assertion is verified too; refusing it is the caller's, after the origin.
 */
export async function verifyAssertion(assertion, { records, audience, now }) {
    const jws = assertion.length > ASSERTION_MAX_LENGTH ? null : openJws(assertion);
    if (jws === null)
        throw new BridgeError('assertion_malformed', 'This is no compact JWS of JSON.');
    if (jws.header['typ'] !== ASSERTION_TYPE) {
        throw new BridgeError('assertion_wrong_type', 'The signature was made for another purpose.');
    }
    const parsed = AssertionClaims.safeParse(jws.payload);
    if (!parsed.success) {
        const places = parsed.error.issues.map(({ path }) => path.join('.'));
        throw new BridgeError('assertion_malformed', `Claims are not as agreed: ${places.join(', ')}.`);
    }
    const claims = parsed.data;
    const site = await siteOf(records, claims.iss);
    if (site === null)
        throw new BridgeError('assertion_untrusted', 'The site is not known.');
    if (!isSignedBy(site, jws, now)) {
        throw new BridgeError('assertion_untrusted', 'No key of the site that is good now has signed this.');
    }
    if (claims.aud !== audience)
        throw new BridgeError('assertion_wrong_audience', 'It is for another bridge.');
    refuseTimes(claims, now);
    const use = hash('sha256', claims.jti, 'base64url');
    return {
        site,
        launch: launchOf(claims),
        use: {
            key: `assertion/${site.id}/${use}`,
            until: (claims.exp + CLOCK_LEEWAY + REMEMBERED_LONGER) * 1000,
        },
    };
}
/** Uses an assertion up; throws `assertion_replayed` for all but the first caller, whichever process they are in. */
export async function useAssertion(once, { use }) {
    if (!(await once.claim(use.key, use.until))) {
        throw new BridgeError('assertion_replayed', 'Somebody has come in with this assertion.');
    }
}
function refuseTimes({ iat, exp }, now) {
    if (exp <= iat || exp - iat > ASSERTION_LIFETIME) {
        throw new BridgeError('assertion_malformed', 'It lives longer than an assertion may, or not at all.');
    }
    if (iat * 1000 > now + CLOCK_LEEWAY * 1000) {
        throw new BridgeError('assertion_from_future', 'It was issued later than now.');
    }
    if (now > (exp + CLOCK_LEEWAY) * 1000)
        throw new BridgeError('assertion_expired', 'Its time is over.');
}
const launchOf = ({ iss, sub, person, role, meeting, group }) => ({
    site: iss,
    person: {
        id: sub,
        name: person.name,
        avatar: person.avatar ?? null,
        locale: person.locale ?? null,
        guest: person.guest,
    },
    role,
    meeting: {
        id: meeting.id,
        title: meeting.title,
        opensAt: meeting.opensAt ?? null,
        closesAt: meeting.closesAt ?? null,
        settings: meeting.settings,
    },
    group: group ?? null,
});
//# sourceMappingURL=assertion.js.map