import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { causeOf, createLog } from '../http/log.ts';
import { openKeys } from '../keys.ts';
import { timers } from '../schedule.ts';
import { createBridge } from './bridge.ts';
import { openStore } from './data.ts';
import { openLogTarget } from './log-target.ts';
import { CommandMistake } from './mistake.ts';

/** How long requests that were accepted may take to finish, in ms, before they are cut off. */
const FINISH_WITHIN = 10_000;

/** Serves until the first SIGTERM or SIGINT; what was accepted by then is finished. A second one ends the process at once. */
export async function serve(config: Config): Promise<number> {
  const target = openLogTarget();
  try {
    await serveWith(config, createLog(target.destination));
    return 0;
  } finally {
    await target.close();
  }
}

async function serveWith(config: Config, log: Logger): Promise<void> {
  const keys = openKeys(config.data);
  const store = openStore(config.data);
  const bridge = createBridge(config, { keys, store, log, clock: Date.now, schedule: timers });
  const server = createServer(bridge.app);
  const asked = askedToStop();

  await bridge.load();
  await listen(server, config);
  log.info({ port: (server.address() as AddressInfo).port, origin: config.origin }, 'listening');
  const started = bridge
    .start()
    .catch((error: unknown) => log.error(causeOf(error), 'the start was not completed'));

  log.info({ signal: await asked }, 'stopping');
  bridge.hangUp();
  await Promise.all([close(server), started.then(() => bridge.stop())]);
  await store.close();
  log.info('stopped');
}

const askedToStop = (): Promise<string> =>
  new Promise((resolve) => {
    let signals = 0;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        signals += 1;
        if (signals > 1) process.exit(1);
        resolve(signal);
      });
    }
  });

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken ? new CommandMistake(`Port ${port} is taken: set MEETBRIDGE_PORT to another one.`) : error,
      );
    });
    server.listen({ port, ...(host === null ? {} : { host }) }, resolve);
  });
}

/** Accepts nothing new, lets idle connections go, and waits for the rest. */
async function close(server: Server): Promise<void> {
  const overdue = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(overdue);
}
