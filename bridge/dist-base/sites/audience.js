/** The host of an address; of anything else, such as a host's bare name, what is written. */
const placeOf = (text) => (URL.canParse(text) && new URL(text).host) || text.toLowerCase();
/**
 * Whether what a platform wants to be called in token requests is another registered platform's name, while they would be sent to
 * this one: the other would take them for its own, whoever brought them (RFC 7523 §3, `aud`). Pure.
 */
export const claimsAnothersName = (sites, { tokenEndpoint, authorizationServer }) => authorizationServer !== null &&
    sites.some(({ lti }) => lti !== undefined &&
        placeOf(lti.tokenEndpoint) !== placeOf(tokenEndpoint) &&
        [lti.issuer, lti.tokenEndpoint, lti.authorizationServer].some((name) => name !== null && placeOf(name) === placeOf(authorizationServer)));
//# sourceMappingURL=audience.js.map