import type { Config } from '../config.ts';
import type { MediaServer } from '../livekit/media.ts';
import type { Records } from '../store/primitives.ts';
import type { Finding } from './findings.ts';
/** Whether LiveKit's API takes our keys; opens the room that the other checks use. */
export declare function checkLiveKit(media: MediaServer, url: string, room: string): Promise<Finding>;
/** Whether LiveKit's WebSocket opens, as it must for every browser. */
export declare function checkWebSocket(livekit: Config['livekit'], room: string): Promise<Finding>;
/** Whether LiveKit's webhook about the probe room reaches the running bridge within so many milliseconds; `now` is epoch ms. */
export declare function checkWebhooks({ origin, apiKey }: {
    origin: string;
    apiKey: string;
}, records: Records, { room, within, opened, now }: {
    room: string;
    within: number;
    opened: boolean;
    now: number;
}): Promise<Finding>;
