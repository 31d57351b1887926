import { type Form } from './form.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';
import type { Storage } from './storage-login.ts';
export type StorageProofData = {
    storage: Storage;
    /** The launch that waits for the secret, sealed. */
    pending: string;
    newTab: Form | null;
};
/**
 * Between launch and meeting where no cookie came back: the script asks the platform for the secret of the login and posts it.
 * Where the platform does not answer within a second, the page says what `lti_browser_unbound` says. Pure.
 */
export declare function storageProofPage({ storage, pending, newTab }: StorageProofData, say: Say): Page;
