import type { Form } from './form.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';
/** Where the platform keeps something for us (LTI Client Side postMessages 0.1, LTI postMessage Storage 0.1). */
export type Storage = {
    /** A frame of the platform's page, or `_parent`. */
    target: string;
    /** The origin of the platform's authorization endpoint. */
    origin: string;
    key: string;
};
export type StorageLoginData = {
    authorization: Form;
    newTab: Form;
    storage: Storage & {
        value: string;
    };
};
/**
 * The answer to a login whose platform offers storage: its script leaves the secret there for a second at most, and goes on
 * whether that worked or not, because there may be a cookie, too. Pure.
 */
export declare const storageLoginPage: ({ authorization, newTab, storage }: StorageLoginData, say: Say) => Page;
