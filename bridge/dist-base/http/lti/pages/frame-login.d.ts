import { type Form } from './form.ts';
import { type Html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';
export type FrameLoginData = {
    /** Goes to the platform, in this frame. */
    authorization: Form;
    /** Begins the login again, in a tab. */
    newTab: Form;
    /** Meetings of this platform always open in a tab. */
    always: boolean;
};
/** What the page offers where nothing goes on by itself: after a moment, or at once where there are no scripts. Pure. */
export declare const tabOffer: (newTab: Form, why: string, say: Say, isLate: boolean) => Html;
/** The page of a login that goes on by itself, if it can. Pure. */
export declare const goingPage: ({ authorization, newTab, why }: {
    authorization: Form;
    newTab: Form;
    why: string | null;
}, say: Say) => Pick<Page, "title" | "body" | "formTargets">;
/**
 * The answer to a login inside a frame. Its script tries whether the frame may keep a cookie, and goes on to the platform; where it
 * may not, the person takes the meeting into a tab. Pure.
 */
export declare const frameLoginPage: ({ authorization, newTab, always }: FrameLoginData, say: Say) => Page;
