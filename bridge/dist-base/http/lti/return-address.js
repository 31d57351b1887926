import { plainHost } from "../../sites/registration.js";
/**
 * Whether a browser may be sent to that address with a signed answer: https, or the very host that an operator has registered
 * without it. Pure.
 */
export function mayReturnTo(address, { authorizationEndpoint, network }) {
    if (address.length > 4096 || !URL.canParse(address))
        return false;
    const { protocol, username, password, hostname } = new URL(address);
    if (username !== '' || password !== '' || !plainHost.test(hostname))
        return false;
    if (protocol === 'https:')
        return true;
    const endpoint = new URL(authorizationEndpoint);
    return (network === 'named' &&
        protocol === 'http:' &&
        endpoint.protocol === 'http:' &&
        endpoint.hostname === hostname);
}
//# sourceMappingURL=return-address.js.map