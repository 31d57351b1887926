import { type IssuedInvite } from '../sites/pairing.ts';
import type { Answer } from './answer.ts';
/** `meetbridge invite --origin URL`: a one-time code for the site whose pages live there. */
export declare function invite(data: string, given: string | undefined): Promise<Answer>;
/** `meetbridge invite --lti`: an address with which one LTI platform may register this bridge as a tool. */
export declare function inviteLti({ data, origin }: {
    data: string;
    origin: string;
}): Promise<Answer>;
/** What the operator reads, and passes on. */
export declare const describeInvite: ({ code, origin, expiresAt }: IssuedInvite) => string;
