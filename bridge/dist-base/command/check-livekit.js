import { setTimeout as pause } from 'node:timers/promises';
import { forgetOldProbes, knock, probeKeyOf } from "../livekit/probe.js";
import { finish } from "../sweep.js";
import { ANSWERS_WITHIN } from "./check-address.js";
/** Milliseconds between two looks into the store. */
const LOOK_EVERY = 200;
/** Whether LiveKit's API takes our keys; opens the room that the other checks use. */
export async function checkLiveKit(media, url, room) {
    const name = 'LiveKit API';
    try {
        const running = (await media.sessions()).length;
        await media.open(room);
        return { name, ok: true, seen: `${url} takes our keys; ${running} of our rooms running` };
    }
    catch (error) {
        const seen = error instanceof Error ? error.message : 'no answer';
        const remedy = [
            'LIVEKIT_URL must be the address of LiveKit, and its configuration must have our keys:',
            'keys:',
            '  <LIVEKIT_API_KEY>: <LIVEKIT_API_SECRET>',
        ].join('\n');
        return { name, ok: false, seen: `${url}: ${seen}`, remedy };
    }
}
/** Whether LiveKit's WebSocket opens, as it must for every browser. */
export async function checkWebSocket(livekit, room) {
    const name = 'LiveKit WebSocket';
    const answer = await knock(livekit, room, ANSWERS_WITHIN);
    if (answer.opened)
        return { name, ok: true, seen: 'opens' };
    if ('failure' in answer) {
        const remedy = 'See that LiveKit runs, and that LIVEKIT_URL names its address and port.';
        return { name, ok: false, seen: answer.failure, remedy };
    }
    const remedy = answer.status === 401
        ? 'LiveKit does not know our key: LIVEKIT_API_KEY and LIVEKIT_API_SECRET must stand below keys: in its configuration.'
        : 'See that the proxy in front of LiveKit lets WebSockets through (Upgrade and Connection headers).';
    return { name, ok: false, seen: `HTTP ${answer.status} in place of a WebSocket`, remedy };
}
/** Whether LiveKit's webhook about the probe room reaches the running bridge within so many milliseconds; `now` is epoch ms. */
export async function checkWebhooks({ origin, apiKey }, records, { room, within, opened, now }) {
    const name = 'LiveKit webhooks';
    await finish(forgetOldProbes(records, now));
    if (!opened) {
        return {
            name,
            ok: false,
            seen: 'not tried, because LiveKit opened no room',
            remedy: 'Mend the LiveKit API first.',
        };
    }
    const arrived = await arrivesWithin(records, room, within);
    if (arrived)
        return { name, ok: true, seen: 'arrive' };
    const remedy = [
        'Tell LiveKit where to send them, in its configuration, and start it again; `meetbridge serve` must be running:',
        'webhook:',
        `  api_key: ${apiKey}`,
        '  urls:',
        `    - ${origin}/livekit/events`,
    ].join('\n');
    return { name, ok: false, seen: `none arrived within ${within / 1000} s`, remedy };
}
async function arrivesWithin(records, room, within) {
    const key = probeKeyOf(room);
    const over = AbortSignal.timeout(within);
    for (;;) {
        if ((await records.get(key)) !== null) {
            await records.delete(key);
            return true;
        }
        if (over.aborted)
            return false;
        await pause(LOOK_EVERY);
    }
}
//# sourceMappingURL=check-livekit.js.map