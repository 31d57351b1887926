import { type Plan } from '../../links/plan.ts';
import type { Registration } from '../../sites/registration.ts';
import type { ToolKey } from '../../tool-keys.ts';
import type { Picking } from './visit.ts';
type Item = {
    [member: string]: unknown;
};
/**
 * The link that a platform makes of a plan (LTI-DL 2.0 §3.2). Moodle looks for another tool as soon as an item has a `url`; without
 * one it takes the tool's own. Pure.
 */
export declare function itemOf(plan: Plan, planId: string, { origin, isMoodle, lineItem }: {
    origin: string;
    isMoodle: boolean;
    lineItem: boolean;
}): Item;
/** The signed answer to a deep linking request; no item is what cancelling means. `now` is epoch ms. */
export declare function signAnswer(key: ToolKey, { issuer, clientId }: Registration, picking: Picking, items: Item[], now: number): Promise<string>;
export {};
