import type { Records } from '../store/primitives.ts';
import type { Answer } from './answer.ts';
/** `sites add-lti FILE`: it counts at once, because the operator has written it. `now` is epoch ms. */
export declare function addLti(records: Records, origin: string, path: string, now: number): Promise<Answer>;
/** `sites update-lti ID FILE`: other addresses, deployments and policy for the same client of the same issuer. */
export declare function updateLti(records: Records, id: string, path: string): Promise<Answer>;
/** `sites approve ID`: yes to a registration that is pending, or to what was proposed for one. */
export declare function approveLti(records: Records, id: string): Promise<Answer>;
/** `sites deployment ID DEPLOYMENT`: launches from there are let in. */
export declare function deploymentLti(records: Records, id: string, deployment: string): Promise<Answer>;
/** `sites policy ID name=value…`. */
export declare function policyLti(records: Records, id: string, given: string[]): Promise<Answer>;
/** Refuses what an unapproved registration cannot be. */
export declare function refusePending(records: Records, id: string): Promise<void>;
