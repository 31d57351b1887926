import { at } from '../../bridge/calls.ts';
import { type Device, surroundingsOf, type Trouble } from '../../media/trouble.ts';
import type { Entrance } from '../../options.ts';
import type { BridgeFact, PageFacts } from './verdicts.ts';

const PATIENCE = 8_000;

/** What the page and the browser allow, without asking for a device. */
export async function probePage(): Promise<PageFacts> {
  const [microphone, camera] = await Promise.all([probeDevice('microphone'), probeDevice('camera')]);
  return { secure: surroundingsOf('camera').secure, microphone, camera };
}

async function probeDevice(device: Device): Promise<Trouble | null> {
  const { secure, policyAllows } = surroundingsOf(device);
  if (!secure) return 'insecure';
  if (!policyAllows) return 'policy';
  // Not every browser answers for devices.
  const status = await navigator.permissions?.query({ name: device as PermissionName }).catch(() => null);
  return status?.state === 'denied' ? 'blocked' : null;
}

/** Whether the bridge answers; its address comes with an entrance. */
export async function probeBridge(entrance: Promise<Entrance>): Promise<BridgeFact> {
  const bridge = await entrance.then(
    (one) => one.bridge,
    () => null,
  );
  if (bridge === null) return 'site';
  const answered = await fetch(at(bridge, '/health/live'), {
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
  return answered ? 'ok' : 'unreachable';
}
