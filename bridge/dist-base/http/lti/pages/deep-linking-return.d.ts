import type { Say } from './messages.ts';
import type { Page } from './page.ts';
export type DeepLinkingReturnData = {
    /** `deep_link_return_url` of the request. */
    action: string;
    jwt: string;
};
/** Carries the teacher's choice back to the platform (LTI-DL 2.0 §4.5); without a script by a button. Pure. */
export declare const deepLinkingReturnPage: ({ action, jwt }: DeepLinkingReturnData, say: Say) => Page;
