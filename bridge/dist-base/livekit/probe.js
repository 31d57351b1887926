import { randomBytes } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { AccessToken } from 'livekit-server-sdk';
import { removeOld } from "../store/pages.js";
import { videoGrantOf } from "./permissions.js";
/** Where it is written down that a webhook about a probe room has come; `doctor` opens such rooms to see whether they do. */
export const probeKeyOf = (room) => `probe/${room}`;
/** How long the mark of a webhook is of use to anybody, in ms. */
const MARK_LASTS = 60_000;
/** Removes marks of webhooks that came after their doctor had gone. `now` is epoch ms. */
export const forgetOldProbes = (records, now) => removeOld(records, probeKeyOf(''), ({ at }) => at < now - MARK_LASTS);
export const isProbeRoom = (room) => /^probe_[\w-]{1,64}$/.test(room);
export const newProbeRoom = () => `probe_${randomBytes(12).toString('base64url')}`;
/**
 * Knocks at LiveKit's WebSocket as a browser does on joining `room`, and hangs up as soon as it opens. `within` is in
 * milliseconds. The token goes in a header, so that it ends up in no log of a proxy.
 */
export async function knock(livekit, room, within) {
    const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity: room, ttl: 60 });
    token.addGrant(videoGrantOf(room, { canPublishSources: [], canPublishData: false, canSubscribe: false }));
    const address = new URL(`${livekit.url.replace(/^ws/, 'http')}/rtc`);
    const headers = {
        Authorization: `Bearer ${await token.toJwt()}`,
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    };
    return new Promise((resolve) => {
        const request = address.protocol === 'https:' ? requestHttps : requestHttp;
        const knocking = request(address, { headers, signal: AbortSignal.timeout(within) });
        knocking.on('upgrade', (_response, socket) => {
            socket.destroy();
            resolve({ opened: true });
        });
        knocking.on('response', (response) => {
            response.destroy();
            resolve({ opened: false, status: response.statusCode ?? 0 });
        });
        knocking.on('error', (error) => resolve({
            opened: false,
            failure: error.name === 'AbortError' ? 'no answer' : (error.code ?? 'no answer'),
        }));
        knocking.end();
    });
}
//# sourceMappingURL=probe.js.map