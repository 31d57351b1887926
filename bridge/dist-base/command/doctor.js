import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assertionSigner } from "../doors/lti/service-assertion.js";
import { createMediaServer } from "../livekit/media.js";
import { newProbeRoom } from "../livekit/probe.js";
import { createPlatformRequests } from "../platforms/request.js";
import { createServiceTokens } from "../platforms/token.js";
import { listSites } from "../sites/registry.js";
import { openToolKeys, TOOL_KEY_FILE } from "../tool-keys.js";
import { checkAddress, checkClock } from "./check-address.js";
import { checkKeys, checkSites, checkStore } from "./check-data.js";
import { checkLiveKit, checkWebhooks, checkWebSocket } from "./check-livekit.js";
import { checkPlatforms } from "./check-platforms.js";
import { renderFindings } from "./findings.js";
const WEBHOOK_WITHIN = 10_000;
/** Looks at everything a bridge needs, while `serve` runs, and says of each thing what was seen. Failures are findings. */
export async function examine(parts) {
    const { origin, data, livekit } = parts.config;
    const keys = checkKeys(data);
    const { store, finding: storeFinding } = await checkStore(parts.openStore);
    const media = createMediaServer(livekit);
    const room = newProbeRoom();
    try {
        const findings = [
            keys.finding,
            storeFinding,
            ...(store === null ? [] : [await checkSites(store.records)]),
            await checkAddress(origin, keys.published),
            await checkClock({ origin, livekitUrl: livekit.url }, parts.clock),
            ...(store === null ? [] : await checkRegistered(store.records, parts)),
        ];
        const api = await checkLiveKit(media, livekit.url, room);
        findings.push(api, await checkWebSocket(livekit, room));
        if (store !== null) {
            const probe = {
                room,
                within: parts.webhookWithin ?? WEBHOOK_WITHIN,
                opened: api.ok,
                now: parts.clock(),
            };
            findings.push(await checkWebhooks({ origin, apiKey: livekit.apiKey }, store.records, probe));
        }
        return findings;
    }
    finally {
        await media.close(room).catch(() => false); // it goes by itself after some seconds
        await store?.close();
    }
}
/** Looks at the LTI platforms, with the tool's keys if there are some: whoever runs the doctor may not own what the bridge must read. */
async function checkRegistered(records, { config, clock }) {
    const { send, close } = createPlatformRequests({ loopback: config.allowLoopback });
    const sign = existsSync(join(config.data, TOOL_KEY_FILE))
        ? assertionSigner(openToolKeys(config.data, clock))
        : null;
    const tokens = sign === null ? null : createServiceTokens({ send, sign, clock, newId: randomUUID });
    try {
        return await checkPlatforms(await listSites(records), { send, tokens, clock });
    }
    finally {
        close();
    }
}
/** `meetbridge doctor`: what to print, and whether all is well. */
export async function doctor(parts, { json }) {
    const findings = await examine(parts);
    return {
        output: json ? JSON.stringify(findings) : renderFindings(findings),
        healthy: findings.every(({ ok }) => ok),
    };
}
//# sourceMappingURL=doctor.js.map