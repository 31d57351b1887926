import type { Records } from '../store/primitives.ts';
/** Where it is written down that a webhook about a probe room has come; `doctor` opens such rooms to see whether they do. */
export declare const probeKeyOf: (room: string) => string;
/** Removes marks of webhooks that came after their doctor had gone. `now` is epoch ms. */
export declare const forgetOldProbes: (records: Records, now: number) => AsyncGenerator<void>;
export declare const isProbeRoom: (room: string) => boolean;
export declare const newProbeRoom: () => string;
/** How LiveKit answered to a WebSocket: opened it, or with an HTTP status, or not at all. */
export type WebSocketAnswer = {
    opened: true;
} | {
    opened: false;
    status: number;
} | {
    opened: false;
    failure: string;
};
/**
 * Knocks at LiveKit's WebSocket as a browser does on joining `room`, and hangs up as soon as it opens. `within` is in
 * milliseconds. The token goes in a header, so that it ends up in no log of a proxy.
 */
export declare function knock(livekit: {
    url: string;
    apiKey: string;
    apiSecret: string;
}, room: string, within: number): Promise<WebSocketAnswer>;
