/** Pure. */
export const servicePlatformOf = ({ id, lti }) => ({
    site: id,
    issuer: lti.issuer,
    clientId: lti.clientId,
    tokenEndpoint: lti.tokenEndpoint,
    authorizationServer: lti.authorizationServer,
    network: lti.network,
});
//# sourceMappingURL=platform.js.map