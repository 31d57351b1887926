import { createHash } from 'node:crypto';
import { EpochSeconds, OpaqueId, REQUEST_TYPE } from '@meetbridge/shared/contract';
import { z } from 'zod';
import { BridgeError } from "../errors.js";
import { siteOf } from "../sites/registry.js";
import { openJws } from "./compact-jws.js";
import { CLOCK_LEEWAY, isSignedBy } from "./site-signature.js";
/** The longest a site's request may live, in seconds. */
const REQUEST_LIFETIME = 60;
const RequestClaims = z.object({
    iss: OpaqueId,
    aud: z.string(),
    iat: EpochSeconds,
    exp: EpochSeconds,
    jti: z.string().min(16).max(255),
    htm: z.string(),
    htu: z.string(),
    body: z.string().optional(),
});
/**
 * Verifies that a paired site makes this very request, once. Returns the site.
 * Throws `BridgeError`: `request_untrusted`, `request_replayed`, `site_suspended`.
 */
export async function verifySiteRequest({ bearer, method, url, body }, { store, audience, now }) {
    const jws = openJws(bearer);
    const parsed = RequestClaims.safeParse(jws?.payload);
    if (jws === null || jws.header['typ'] !== REQUEST_TYPE || !parsed.success) {
        throw untrusted('The bearer is no request of a site.');
    }
    const claims = parsed.data;
    const site = await siteOf(store.records, claims.iss);
    if (site === null)
        throw untrusted('The site is not known.');
    if (!isSignedBy(site, jws, now))
        throw untrusted('No key of the site that is good now has signed this.');
    if (claims.aud !== audience)
        throw untrusted('It is for another bridge.');
    const { origin, pathname } = new URL(url);
    if (claims.htm !== method || claims.htu !== origin + pathname)
        throw untrusted('It is for another address.');
    if (body !== undefined && claims.body !== createHash('sha256').update(body).digest('base64url'))
        throw untrusted('It is for another body.');
    if (claims.exp <= claims.iat || claims.exp - claims.iat > REQUEST_LIFETIME)
        throw untrusted('It lives too long.');
    if (claims.iat > now / 1000 + CLOCK_LEEWAY)
        throw untrusted('It was issued later than now.');
    if (now / 1000 > claims.exp + CLOCK_LEEWAY)
        throw untrusted('Its time is over.');
    if (site.status !== 'active')
        throw new BridgeError('site_suspended', 'The site is suspended.');
    const use = createHash('sha256').update(claims.jti).digest('base64url');
    if (!(await store.once.claim(`request/${site.id}/${use}`, (claims.exp + 2 * CLOCK_LEEWAY) * 1000))) {
        throw new BridgeError('request_replayed', 'This request has been made.');
    }
    return site;
}
const untrusted = (sentence) => new BridgeError('request_untrusted', sentence);
//# sourceMappingURL=site-request.js.map