import ipaddr from 'ipaddr.js';
import { BridgeError } from "../errors.js";
const MAX_LENGTH = 4096;
/** Where clouds tell machines their secrets, besides 169.254/16 and fe80::/10. */
const METADATA = ['168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254', 'fd20:ce::254'];
/** What no operator can have meant; addresses that hold another one inside are judged by that one before. */
const NEVER_MEANT = new Set([
    'linkLocal',
    'unspecified',
    'broadcast',
    'multicast',
    '6to4',
    'teredo',
    'rfc6145',
    'rfc6052',
    'ipv4Mapped',
    'discard',
]);
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');
const refused = (sentence) => new BridgeError('lti_address_refused', sentence);
/**
 * Reads an address that a platform gave: http or https, no user, no fragment, and where its host is an IP address one
 * that may be reached. Names are judged when they are resolved. Throws `lti_address_refused`. Pure.
 */
export function readAddress(address, reach) {
    // the URL parser repairs these silently, and others read them differently
    if (address.length > MAX_LENGTH || /[\s\x00-\x1f\x7f\\#]/.test(address)) {
        throw refused('The address is too long, or holds what no address of a service does.');
    }
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !/^https?:\/\/[^/]/i.test(address))
        throw refused('This is no web address.');
    // the URL parser lets through what means something else in a policy or a log
    if (!/^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(url.hostname))
        throw refused('The host has no name that is one.');
    if (url.username !== '' || url.password !== '')
        throw refused('The address bears a user.');
    if (url.protocol === 'http:' && reach.network === 'public' && !reach.loopback) {
        throw refused('The address is not https.');
    }
    const ip = hostOf(url);
    if (ipaddr.isValid(ip) && !mayReach(ip, url.protocol, reach)) {
        throw refused('The address lies where platforms may not lead the bridge.');
    }
    return url;
}
/** Whether a connection to this IP address may be opened; `protocol` is a URL's, with its colon. Pure. */
export function mayReach(ip, protocol, { network, loopback }) {
    if (!ipaddr.isValid(ip))
        return false;
    const written = ipaddr.parse(ip);
    const reached = network === 'named' ? innerOf(written) : written;
    if (isMetadata(innerOf(written)))
        return false;
    if (reached.range() === 'loopback')
        return network === 'named' || loopback;
    if (protocol !== 'https:')
        return false;
    return network === 'named' ? !NEVER_MEANT.has(reached.range()) : isGlobal(reached);
}
/** Keeps `addresses` if there are some and every one may be reached; throws `lti_address_refused` otherwise. Pure. */
export function reachable(addresses, protocol, reach) {
    if (addresses.length === 0 || !addresses.every(({ address }) => mayReach(address, protocol, reach))) {
        throw refused('The name leads to where platforms may not lead the bridge.');
    }
    return addresses;
}
/** The host as a resolver and a socket take it: an IPv6 address without its brackets. Pure. */
export const hostOf = ({ hostname }) => hostname.replace(/^\[(.*)\]$/, '$1');
/**
 * How far a service's address from a claim may lead: anywhere public, and elsewhere only to the host and port that the
 * operator has written as the platform's own. Pure.
 */
export function networkFor(address, { tokenEndpoint, network }) {
    if (network !== 'named' || !URL.canParse(address))
        return 'public';
    return new URL(address).host === new URL(tokenEndpoint).host ? 'named' : 'public';
}
/** The IPv4 address that an IPv6 one stands for (mapped, or by NAT64), or the address itself. */
function innerOf(ip) {
    if (!(ip instanceof ipaddr.IPv6))
        return ip;
    if (ip.isIPv4MappedAddress())
        return ip.toIPv4Address();
    return ip.match(NAT64) ? ipaddr.fromByteArray(ip.toByteArray().slice(12)) : ip;
}
const isMetadata = (ip) => ip.range() === 'linkLocal' || METADATA.includes(ip.toString());
const isGlobal = (ip) => ip.range() === 'unicast' && (ip instanceof ipaddr.IPv4 || ip.match(GLOBAL_V6));
//# sourceMappingURL=address.js.map