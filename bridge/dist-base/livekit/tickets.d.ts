import { type KeyObject } from 'node:crypto';
import type { Admission } from '../admission/admission.ts';
/** How long a ticket lets its holder connect, in seconds; LiveKit renews the token of those inside. */
export declare const TICKET_LIFETIME = 120;
/** Issues LiveKit access tokens for an admission and the id of the seat that goes with it. `now` is epoch ms. */
export type Tickets = {
    issue(admission: Admission, seat: string, now: number): Promise<string>;
};
/**
 * The issuer for one LiveKit and one seal key (32 bytes). Signed with `node:crypto`: every join comes by here, and the SDK's
 * `AccessToken` takes 34 µs of CPU where this takes 11, a tenth of all that a join costs. The SDK's verifier reads it in the tests.
 */
export declare function createTickets(livekit: {
    apiKey: string;
    apiSecret: string;
}, sealKey: KeyObject): Tickets;
/** The server-owned attributes a participant starts with; see `attributeNames` in the contract. Pure. */
export declare function attributesOf({ launch, unsendable }: Admission): Record<string, string>;
