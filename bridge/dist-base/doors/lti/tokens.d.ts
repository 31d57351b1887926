import type { Launch } from '@meetbridge/shared/contract';
import type { Once } from '../../store/primitives.ts';
import type { Sealer } from './sealed.ts';
import type { Picking, Visit } from './visit.ts';
/** A visit ends so long after its launch, however often its pass was renewed: 24 hours, as a seat does. */
export declare const VISIT_LASTS: number;
/** What a page carries to be used once: by its script, by a form on it, or by the button that begins a login in a tab. */
export type Code = {
    id: string;
    until: number;
} & ({
    visit: Visit;
} | {
    picking: Picking;
} | {
    tab: true;
});
/** What the script of a page holds in memory. */
export type Pass = {
    until: number;
    visit: Visit;
};
/** The bridge's own word about somebody who came by LTI, in the place of a site's assertion: short-lived, used once. */
export type Note = {
    id: string;
    until: number;
    launch: Launch;
};
export declare const codeForScript: (sealer: Sealer<Code>, visit: Visit, now: number) => string;
export declare const codeForForm: (sealer: Sealer<Code>, content: {
    visit: Visit;
} | {
    picking: Picking;
}, now: number) => string;
export declare const codeForTab: (sealer: Sealer<Code>, now: number) => string;
/** Uses a code. Throws `BridgeError`: `lti_page_expired`, `lti_page_used`. `now` is epoch ms. */
export declare function useCode({ codes, once }: {
    codes: Sealer<Code>;
    once: Once;
}, sealed: string | null, now: number): Promise<Code>;
export declare const passFor: (sealer: Sealer<Pass>, visit: Visit, now: number) => string;
/** The visit behind a pass. Throws `BridgeError` `lti_page_expired`. `now` is epoch ms. */
export declare function readPass(sealer: Sealer<Pass>, sealed: string | null, now: number): Visit;
export declare const noteFor: (sealer: Sealer<Note>, launch: Launch, now: number) => string;
/**
 * A note as an assertion is: verified, not used up. Throws `BridgeError`: `assertion_malformed`, `assertion_expired`. `now` is
 * epoch ms.
 */
export declare function readNote(sealer: Sealer<Note>, sealed: string, now: number): {
    launch: Launch;
    use: {
        key: string;
        until: number;
    };
};
