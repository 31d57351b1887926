import type { Say } from './messages.ts';
import type { Page } from './page.ts';
export type MeetingData = {
    title: string;
    /** A sentence or two from the teacher; may be empty. */
    text: string;
    /** Epoch seconds; `now` is the bridge's. */
    times: {
        opensAt: number | null;
        closesAt: number | null;
        now: number;
    };
    person: {
        name: string;
    };
    /** One-time, for the script. */
    code: string;
    /** The bridge's public origin. */
    bridge: string;
    encrypted: boolean;
    /** They come in before it opens, and reach attendance and settings. */
    teaches: boolean;
    /** The rooms they may choose from; with one or none there is nothing to choose. */
    groups: readonly {
        id: string;
        title: string;
    }[];
    group: string | null;
    /** Where the platform wants them back. */
    returnUrl: string | null;
    /** `window`: a tab that this tool has opened beside the course. */
    framed: 'frame' | 'window' | null;
    /** Address of the meeting client's entry. */
    client: string;
};
/** The page of a meeting: what it is, and the place where its lobby opens by itself. Pure. */
export declare function meetingPage(data: MeetingData, say: Say): Page;
