import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { assertionSigner } from '../doors/lti/service-assertion.ts';
import { createMediaServer } from '../livekit/media.ts';
import { newProbeRoom } from '../livekit/probe.ts';
import { createPlatformRequests } from '../platforms/request.ts';
import { createServiceTokens } from '../platforms/token.ts';
import { listSites } from '../sites/registry.ts';
import type { Records, Store } from '../store/primitives.ts';
import { openToolKeys, TOOL_KEY_FILE } from '../tool-keys.ts';
import { checkAddress, checkClock } from './check-address.ts';
import { checkKeys, checkSites, checkStore } from './check-data.ts';
import { checkLiveKit, checkWebhooks, checkWebSocket } from './check-livekit.ts';
import { checkPlatforms } from './check-platforms.ts';
import { type Finding, renderFindings } from './findings.ts';

export type DoctorParts = {
  config: Pick<Config, 'origin' | 'data' | 'livekit' | 'allowLoopback'>;
  /** Opens the store that `serve` uses; throws where it cannot. */
  openStore: () => Store;
  /** Epoch ms. */
  clock: () => number;
  /** How long a webhook may take to arrive, in milliseconds. */
  webhookWithin?: number;
};

const WEBHOOK_WITHIN = 10_000;

/** Looks at everything a bridge needs, while `serve` runs, and says of each thing what was seen. Failures are findings. */
export async function examine(parts: DoctorParts): Promise<Finding[]> {
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
  } finally {
    await media.close(room).catch(() => false); // it goes by itself after some seconds
    await store?.close();
  }
}

/** Looks at the LTI platforms, with the tool's keys if there are some: whoever runs the doctor may not own what the bridge must read. */
async function checkRegistered(records: Records, { config, clock }: DoctorParts): Promise<Finding[]> {
  const { send, close } = createPlatformRequests({ loopback: config.allowLoopback });
  const sign = existsSync(join(config.data, TOOL_KEY_FILE))
    ? assertionSigner(openToolKeys(config.data, clock))
    : null;
  const tokens = sign === null ? null : createServiceTokens({ send, sign, clock, newId: randomUUID });
  try {
    return await checkPlatforms(await listSites(records), { send, tokens, clock });
  } finally {
    close();
  }
}

/** `meetbridge doctor`: what to print, and whether all is well. */
export async function doctor(
  parts: DoctorParts,
  { json }: { json: boolean },
): Promise<{ output: string; healthy: boolean }> {
  const findings = await examine(parts);
  return {
    output: json ? JSON.stringify(findings) : renderFindings(findings),
    healthy: findings.every(({ ok }) => ok),
  };
}
