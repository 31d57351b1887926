import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { type BridgeHost, eventsAddress, startBridge } from './bridge.ts';
import { type LiveKitHost, startLiveKit } from './livekit.ts';
import { ownPage } from './own-page.ts';
import { projectRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { Site, type Visit } from './site.ts';

/** A host site that is neither WordPress nor Moodle: one page, one key, and the client as its build left it. */
export type OwnSite = {
  livekit: LiveKitHost;
  bridge: BridgeHost;
  /** The page's address; see `own-page.ts` for what its script can do. */
  url: string;
  /** Headers that the page is sent with, until they are changed again. */
  headers: Record<string, string>;
  stop(): Promise<void>;
};

const clientFolder = join(projectRoot, 'shared/dist/client');
const types: { [extension: string]: string } = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
};

/** Starts LiveKit, the bridge and the site, paired; its page signs in whoever the script says. */
export async function startOwnSite(bridgeEnv: Record<string, string> = {}): Promise<OwnSite> {
  const bridgePort = await freePort();
  const livekit = await startLiveKit({ webhook: eventsAddress(bridgePort) });
  const bridge = await startBridge({ livekit, port: bridgePort, env: bridgeEnv });
  const headers: Record<string, string> = {};
  let site: Site | null = null;
  const answer = async (
    request: IncomingMessage,
  ): Promise<{ type: string; body: string | Buffer } | null> => {
    const path = new URL(request.url ?? '/', 'http://own.site').pathname;
    if (path === '/') return { type: 'text/html; charset=utf-8', body: ownPage };
    if (path === '/assertion' && site !== null) {
      const visit = JSON.parse(await text(request)) as Visit;
      const assertion = site.assertion(bridge.url, visit);
      return { type: 'application/json', body: JSON.stringify({ bridge: bridge.url, assertion }) };
    }
    const file = join(clientFolder, normalize(path.replace(/^\/client\//, '/')));
    if (!path.startsWith('/client/') || !existsSync(file)) return null;
    return { type: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  };
  const server = createServer((request, response) => {
    void answer(request).then((found) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader('content-type', found?.type ?? 'text/plain');
      response.writeHead(found === null ? 404 : 200).end(found?.body);
    });
  });
  const url = await listen(server);
  const origin = new URL(url).origin;
  site = await Site.create(origin);
  await site.pair(bridge.url, await bridge.invite(origin));
  return {
    livekit,
    bridge,
    url,
    headers,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await bridge.stop();
      await livekit.stop();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
