import { type IncomingHttpHeaders } from 'node:http';
import type { Network } from '../sites/registration.ts';
import { type Resolved } from './address.ts';
export type PlatformRequest = {
    method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
    headers?: {
        [name: string]: string;
    };
    body?: string;
    network: Network;
    /** The longest body that is read, in bytes. */
    maxBytes: number;
    /** How long all of it may take, from the name's look-up to the body's last byte, in ms. */
    within: number;
    signal?: AbortSignal;
};
/** Whatever the platform said; a redirect, which nobody follows, is an answer like others. The body is read as UTF-8. */
export type PlatformAnswer = {
    status: number;
    headers: IncomingHttpHeaders;
    body: string;
};
/**
 * Sends one request to a platform. Throws `lti_address_refused` where the address may not be called, and
 * `lti_service_unavailable` where no whole answer came: too late, too long, or not at all.
 */
export type Send = (address: string, request: PlatformRequest) => Promise<PlatformAnswer>;
export type RequestParts = {
    /** Every address of a name; the system's resolver unless given. */
    lookup?: (hostname: string) => Promise<readonly Resolved[]>;
    /** Development: loopback may be called. */
    loopback: boolean;
};
export type PlatformRequests = {
    send: Send;
    /** Drops connections that are kept. */
    close(): void;
};
/**
 * The only way to the platforms. A connection goes to an address that was judged, and to no other: the name is resolved
 * once, for this connection, and every answer is looked at (so a name that changes meanwhile gains nothing). Connections are
 * kept, but never shared between requests that may go differently far.
 */
export declare function createPlatformRequests({ lookup, loopback }: RequestParts): PlatformRequests;
