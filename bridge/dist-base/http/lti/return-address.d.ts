import { type Registration } from '../../sites/registration.ts';
/**
 * Whether a browser may be sent to that address with a signed answer: https, or the very host that an operator has registered
 * without it. Pure.
 */
export declare function mayReturnTo(address: string, { authorizationEndpoint, network }: Registration): boolean;
