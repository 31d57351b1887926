import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../hosts/paths.ts';
import { freePort } from '../hosts/ports.ts';
import { startProcess, type HostProcess } from '../hosts/processes.ts';
import { until } from '../hosts/until.ts';
import { Site } from '../hosts/site.ts';

export type BenchServer = { origin: string; process: HostProcess; stop(): Promise<void> };

/** A bridge, with the folder of its data and its command. */
export type LoneBridge = BenchServer & { data: string; command(...args: string[]): string };

/** What a command begins with that keeps a server to one core, so that "on one core" is meant. */
export const onOneCore = (): string[] => {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return ['taskset', '-c', '0'];
  } catch {
    return [];
  }
};

async function startNode(args: readonly string[], env: Record<string, string>): Promise<HostProcess> {
  const [command = process.execPath, ...rest] = [...onOneCore(), process.execPath, ...args];
  return startProcess(command, rest, { env });
}

/** The floor: see `floor-server.ts`. */
export async function startFloor(site: Site): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-floor-'));
  const script = join(projectRoot, 'test/dist/bench/floor-server.js');
  const server = await startNode([script, folder, site.publicX], { NODE_ENV: 'production' });
  const port = await until(() => /^\d+$/m.exec(server.output())?.[0], { what: 'the floor to listen' });
  return {
    origin: `http://127.0.0.1:${port}`,
    process: server,
    async stop() {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A bridge whose LiveKit is not there: letting people in needs none. With `site`, it is paired. */
export async function startLoneBridge(site: Site | null): Promise<LoneBridge> {
  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-bench-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: 'development',
    MEETBRIDGE_URL: origin,
    MEETBRIDGE_PORT: String(port),
    MEETBRIDGE_DATA: folder,
    MEETBRIDGE_RATE_LIMITS: 'off',
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'bench',
    LIVEKIT_API_SECRET: 'a-secret-that-opens-nothing-at-all-0123456789',
  };
  const program = join(projectRoot, 'bridge/bin/meetbridge.js');
  const command = (...args: string[]): string =>
    execFileSync(process.execPath, [program, ...args], { env: { ...process.env, ...env }, encoding: 'utf8' });
  const server = await startNode([program, 'serve'], env);
  await until(async () => (await fetch(`${origin}/health/ready`)).ok, {
    what: 'the bridge to be ready',
    every: 5,
    unless: () => {
      if (!server.running()) throw new Error(`The bridge did not start: ${server.output()}`);
    },
  });
  if (site !== null) {
    const invite = command('invite', '--origin', site.origin, '--json');
    await site.pair(origin, (JSON.parse(invite) as { code: string }).code);
  }
  return {
    origin,
    process: server,
    data: folder,
    command,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
