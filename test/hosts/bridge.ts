import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveKitHost } from './livekit.ts';
import { projectRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { run, startProcess, type HostProcess } from './processes.ts';
import { until } from './until.ts';

export type BridgeOptions = {
  livekit: Pick<LiveKitHost, 'url' | 'apiKey' | 'apiSecret'>;
  /** Taken as it is; `freePort()` finds one, for LiveKit has to know it first. */
  port?: number;
  /** Keeps the bridge's data there; without it they are gone after `stop()`. */
  data?: string;
  /** More of the environment. */
  env?: Record<string, string>;
  log?: string;
};

/** The real bridge as its command starts it, in a process of its own. */
export type BridgeHost = {
  url: string;
  data: string;
  pid(): number;
  output(): string;
  /** Any command of `meetbridge` on the same data. */
  command(...args: string[]): Promise<string>;
  /** A one-time code for this origin. */
  invite(origin: string): Promise<string>;
  stop(): Promise<void>;
  /** kill -9; `restart()` brings it back on the same data and port. */
  kill(): Promise<void>;
  restart(): Promise<void>;
};

/** Where LiveKit sends its events to a bridge on this port. */
export function eventsAddress(port: number): string {
  return `http://127.0.0.1:${port}/livekit/events`;
}

/** Starts the built bridge on loopback and waits until it is ready. */
export async function startBridge(options: BridgeOptions): Promise<BridgeHost> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'meetbridge-data-')));
  await mkdir(data, { recursive: true });
  const env = {
    NODE_ENV: 'development', // plain http is refused in production
    MEETBRIDGE_URL: url,
    MEETBRIDGE_HOST: '127.0.0.1',
    MEETBRIDGE_PORT: String(port),
    MEETBRIDGE_DATA: data,
    LIVEKIT_URL: options.livekit.url,
    LIVEKIT_API_KEY: options.livekit.apiKey,
    LIVEKIT_API_SECRET: options.livekit.apiSecret,
    ...options.env,
  };
  const program = join(projectRoot, 'node_modules/.bin/meetbridge');
  const start = async (): Promise<HostProcess> => {
    const child = startProcess(program, ['serve'], {
      env,
      ...(options.log === undefined ? {} : { log: options.log }),
    });
    await until(async () => (await fetch(`${url}/health/ready`)).ok, {
      what: 'the bridge to be ready',
      unless: () => {
        if (!child.running()) throw new Error(`The bridge did not start: ${child.output().slice(-2_000)}`);
      },
    });
    return child;
  };
  const command = (...args: string[]): Promise<string> => run(program, args, { env });
  let bridge = await start();
  return {
    url,
    data,
    pid: () => bridge.pid,
    output: () => bridge.output(),
    command,
    async invite(origin) {
      const { code } = JSON.parse(await command('invite', '--origin', origin, '--json')) as { code: string };
      return code;
    },
    async stop() {
      await bridge.stop();
      if (options.data === undefined) await rm(data, { recursive: true, force: true });
    },
    kill: () => bridge.kill(),
    async restart() {
      await bridge.stop();
      bridge = await start();
    },
  };
}
