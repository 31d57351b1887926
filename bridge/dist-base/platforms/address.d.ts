import type { Network } from '../sites/registration.ts';
/**
 * How far one request may go.
 * `public`: https alone, and only to addresses that are globally routable.
 * `named` (an operator has written the host by hand): https to any address but link-local ones and those where clouds hand out
 * credentials; http only to loopback.
 * `loopback` (development): http and https to loopback too.
 */
export type Reach = {
    network: Network;
    loopback: boolean;
};
/** One address of a name, as resolvers give it. */
export type Resolved = {
    address: string;
    family: number;
};
/** What `networkFor` must know of a platform. */
type Named = {
    tokenEndpoint: string;
    network: Network;
};
/**
 * Reads an address that a platform gave: http or https, no user, no fragment, and where its host is an IP address one
 * that may be reached. Names are judged when they are resolved. Throws `lti_address_refused`. Pure.
 */
export declare function readAddress(address: string, reach: Reach): URL;
/** Whether a connection to this IP address may be opened; `protocol` is a URL's, with its colon. Pure. */
export declare function mayReach(ip: string, protocol: string, { network, loopback }: Reach): boolean;
/** Keeps `addresses` if there are some and every one may be reached; throws `lti_address_refused` otherwise. Pure. */
export declare function reachable(addresses: readonly Resolved[], protocol: string, reach: Reach): readonly Resolved[];
/** The host as a resolver and a socket take it: an IPv6 address without its brackets. Pure. */
export declare const hostOf: ({ hostname }: URL) => string;
/**
 * How far a service's address from a claim may lead: anywhere public, and elsewhere only to the host and port that the
 * operator has written as the platform's own. Pure.
 */
export declare function networkFor(address: string, { tokenEndpoint, network }: Named): Network;
export {};
