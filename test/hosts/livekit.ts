import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLiveKit } from './livekit-program.ts';
import { freePort, freeUdpPort } from './ports.ts';
import { startProcess, type HostProcess } from './processes.ts';
import { until } from './until.ts';

export type LiveKitOptions = {
  /** Where LiveKit sends its events: the bridge's `/livekit/events`. */
  webhook?: string;
  /** Ports to take where they are free. */
  ports?: { http?: number; udp?: number };
  /** Credentials to keep from an earlier start. */
  apiKey?: string;
  apiSecret?: string;
  log?: string;
};

/** A real LiveKit server on loopback. */
export type LiveKitHost = {
  /** WebSocket address, for clients. */
  url: string;
  /** HTTP address, for the server API. */
  http: string;
  apiKey: string;
  apiSecret: string;
  /** LiveKit's own configuration, as it was written for it. */
  configuration: object;
  pid(): number;
  output(): string;
  stop(): Promise<void>;
  /** Ends it as a power cut would; `restart()` brings it back on the same ports. */
  kill(): Promise<void>;
  restart(): Promise<void>;
};

/** Starts LiveKit on free ports with a configuration and credentials of its own, and waits until it answers. */
export async function startLiveKit(options: LiveKitOptions = {}): Promise<LiveKitHost> {
  const program = await findLiveKit();
  const port = await freePort(options.ports?.http);
  const udpPort = await freeUdpPort(options.ports?.udp);
  const apiKey = options.apiKey ?? `key${randomBytes(6).toString('hex')}`;
  const apiSecret = options.apiSecret ?? randomBytes(32).toString('base64url');
  const configuration = {
    port,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      tcp_port: 0, // LiveKit cannot bind it to loopback alone, and nobody needs it here
      udp_port: udpPort,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      ips: { includes: ['127.0.0.1/32'] },
    },
    keys: { [apiKey]: apiSecret },
    ...(options.webhook === undefined ? {} : { webhook: { urls: [options.webhook], api_key: apiKey } }),
    logging: { level: 'info', json: true },
  };
  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-livekit-'));
  const file = join(folder, 'livekit.yaml');
  await writeFile(file, JSON.stringify(configuration), { mode: 0o600 }); // JSON is YAML

  const http = `http://127.0.0.1:${port}`;
  const start = async (): Promise<HostProcess> => {
    const child = startProcess(
      program,
      ['--config', file],
      options.log === undefined ? {} : { log: options.log },
    );
    await until(async () => (await fetch(http)).ok, {
      what: 'LiveKit to answer',
      unless: () => {
        if (!child.running()) throw new Error(`LiveKit did not start: ${child.output().slice(-2_000)}`);
      },
    });
    return child;
  };
  let server = await start();
  return {
    url: `ws://127.0.0.1:${port}`,
    http,
    apiKey,
    apiSecret,
    configuration,
    pid: () => server.pid,
    output: () => server.output(),
    async stop() {
      await server.kill(); // it keeps nothing, and a polite end takes it five seconds
      await rm(folder, { recursive: true, force: true });
    },
    kill: () => server.kill(),
    async restart() {
      await server.kill();
      server = await start();
    },
  };
}
