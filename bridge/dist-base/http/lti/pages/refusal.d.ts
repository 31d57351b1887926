import type { BridgeErrorCode } from '../../../errors.ts';
import { type Form } from './form.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';
export type RefusalData = {
    code: BridgeErrorCode;
    /** Where the platform wants people back, believed; null where it has not said so. */
    returnUrl: string | null;
    /** What opens the same in a tab, where that helps. */
    again: Form | null;
};
/** The way back, with the platform told what happened (LTI 1.3 §5.4.4); null for what is no web address. Pure. */
export declare function wayBack(returnUrl: string, message: string): string | null;
/** Why somebody cannot go on: what happened, what to do next, and the code. It needs no script. Pure. */
export declare function refusalPage({ code, returnUrl, again }: RefusalData, say: Say): Page;
