import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { createPresence } from '../attendance/presence.ts';
import type { Config } from '../config.ts';
import { createLog } from '../http/log.ts';
import { openKeys } from '../keys.ts';
import { createMediaServer } from '../livekit/media.ts';
import { createTickets } from '../livekit/tickets.ts';
import { createWebhookVerifier } from '../livekit/webhook.ts';
import { createSeats } from '../seats/token.ts';
import { openStore } from './data.ts';

/** How long requests that were accepted may take to finish, in ms, before they are cut off. */
const FINISH_WITHIN = 10_000;

/** A bridge at work. `stop` lets what was accepted finish, then closes the store. */
export type Serving = { port: number; stop(): Promise<void> };

/** Starts the bridge: everything a `Config` leads to, wired and listening. */
export async function serve(config: Config): Promise<Serving> {
  const destination = pino.destination({ sync: false, minLength: 4096, periodicFlush: 500 });
  const log = createLog(destination);
  const clock = Date.now;
  const keys = openKeys(config.data);
  const store = openStore(config.data);
  const presence = createPresence(clock);
  const ledger = {
    record: async () => undefined,
    leaveBySeat: async () => undefined,
    lost: async () => undefined,
  };

  const app = createApp({
    ...config,
    livekitUrl: config.livekit.url,
    audience: config.origin,
    clock,
    newId: randomUUID,
    log,
    keys,
    records: store.records,
    once: store.once,
    presence,
    ledger,
    seats: createSeats(keys.seat, config.origin),
    tickets: createTickets(config.livekit, keys.seal),
    media: createMediaServer(config.livekit),
    verify: createWebhookVerifier(config.livekit),
    sealKey: keys.seal,
    checks: [{ name: 'store', check: () => store.check() }],
    present: () => ({ people: 0, rooms: 0 }),
  });
  const server = createServer(app);
  await listening(server, config.port);
  const { port } = server.address() as AddressInfo;
  log.info({ port, origin: config.origin }, 'listening');

  return {
    port,
    async stop() {
      log.info('stopping');
      await closed(server);
      await store.close();
      log.info('stopped');
      destination.flushSync();
    },
  };
}

/** Serves until the first SIGTERM or SIGINT has been answered; a second one ends the process at once. */
export async function serveUntilStopped(config: Config): Promise<number> {
  const serving = await serve(config);
  await new Promise<void>((resolve) => {
    let signals = 0;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        signals += 1;
        if (signals > 1) process.exit(1);
        resolve();
      });
    }
  });
  await serving.stop();
  return 0;
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Accepts nothing new, lets idle connections go, and waits for the rest. */
async function closed(server: Server): Promise<void> {
  const overdue = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(overdue);
}
