import type { Features, Launch } from '@meetbridge/shared/contract';
/** LiveKit's permissions of one participant, all spelled out: a missing one would read as yes. */
export type Grant = {
    canPublishSources: ('microphone' | 'camera' | 'screen_share' | 'screen_share_audio')[];
    canPublishData: boolean;
    canSubscribe: boolean;
};
/** The decision to let a person in: where, as whom, with which rights, until when. Made by `admit`. */
export type Admission = {
    /** Derived room name. */
    room: string;
    /** Derived identity. */
    identity: string;
    /** As verified, with the cleaned name and the role that counts. */
    launch: Launch;
    grant: Grant;
    features: Features;
    /** What they may not send as data, in the words of the attribute `restricted`. */
    unsendable: string;
    /** They wait until a moderator lets them in, and get no ticket before. */
    waits: boolean;
    /** Epoch seconds at which the seat ends. */
    until: number;
};
