import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoneBridge } from '../server.ts';
import type { PlatformFacts } from './platform.ts';
import type { Tool } from './tool.ts';

/** Registers the platform at the bridge, as its operator does. */
export async function registerAt(bridge: LoneBridge, platform: PlatformFacts): Promise<void> {
  const { issuer, clientId, deployments, authorizationEndpoint, tokenEndpoint, jwksUri } = platform;
  const file = join(bridge.data, `${clientId}.json`);
  const facts = { issuer, clientId, deployments, authorizationEndpoint, tokenEndpoint, jwksUri };
  await writeFile(file, JSON.stringify(facts));
  bridge.command('sites', 'add-lti', file, '--json');
}

/** The bridge as one of the tools that are measured; whoever started it stops it. */
export const asTool = (bridge: LoneBridge): Tool => ({
  name: 'the bridge',
  login: `${bridge.origin}/lti/login`,
  launch: `${bridge.origin}/lti/launch`,
  target: `${bridge.origin}/lti/launch`,
  group: bridge.process.pid,
  // the one-time code with which the page of somebody who was let in begins
  hasArrived: (page) => page.includes('"code":'),
  stop: () => bridge.stop(),
});
