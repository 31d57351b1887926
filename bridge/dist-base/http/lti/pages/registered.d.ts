import type { Say } from './messages.ts';
import type { Page } from './page.ts';
export type RegisteredData = {
    platformName: string;
    issuer: string;
    /** Scopes by their addresses. */
    asked: string[];
    granted: string[];
    missing: string[];
    deployments: string[];
    /** `updated`: it was registered before; what is new waits. */
    status: 'pending' | 'updated';
    siteId: string;
    /** Who may hear that the page is done. */
    platformOrigin: string;
};
/** What became of a dynamic registration, and what has to happen next. Pure. */
export declare function registeredPage(data: RegisteredData, say: Say): Page;
