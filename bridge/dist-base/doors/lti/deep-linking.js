import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { LINE_ITEM_TAG } from "../../links/plan.js";
import { toolAddresses } from "./addresses.js";
import { customNames } from "./arrival.js";
const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim/';
/** How long the platform may take the answer, in seconds. */
const ANSWER_LASTS = 300;
/**
 * The link that a platform makes of a plan (LTI-DL 2.0 §3.2). Moodle looks for another tool as soon as an item has a `url`; without
 * one it takes the tool's own. Pure.
 */
export function itemOf(plan, planId, { origin, isMoodle, lineItem }) {
    const { title, text, opensAt, closesAt, mark } = plan;
    const times = {
        ...(opensAt === null ? {} : { startDateTime: new Date(opensAt * 1000).toISOString() }),
        ...(closesAt === null ? {} : { endDateTime: new Date(closesAt * 1000).toISOString() }),
    };
    return {
        type: 'ltiResourceLink',
        title,
        ...(text === '' ? {} : { text }),
        ...(isMoodle ? {} : { url: toolAddresses(origin).launch }),
        custom: {
            [customNames.plan]: planId,
            ...(isMoodle ? { [customNames.groups]: '$Moodle.Person.userGroupIds' } : {}),
        },
        ...(mark === null || !lineItem
            ? {}
            : { lineItem: { label: title, scoreMaximum: mark.points, tag: LINE_ITEM_TAG } }),
        ...(Object.keys(times).length === 0 ? {} : { available: times }),
    };
}
/** The signed answer to a deep linking request; no item is what cancelling means. `now` is epoch ms. */
export async function signAnswer(key, { issuer, clientId }, picking, items, now) {
    const seconds = Math.floor(now / 1000);
    return await new SignJWT({
        nonce: randomUUID(),
        [`${LTI}deployment_id`]: picking.deployment,
        [`${LTI}message_type`]: 'LtiDeepLinkingResponse',
        [`${LTI}version`]: '1.3.0',
        [`${DEEP_LINKING}content_items`]: items,
        ...(picking.data === undefined ? {} : { [`${DEEP_LINKING}data`]: picking.data }),
    })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
        .setIssuer(clientId)
        .setAudience(issuer)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + ANSWER_LASTS)
        .setJti(randomUUID())
        .sign(key.privateKey);
}
//# sourceMappingURL=deep-linking.js.map