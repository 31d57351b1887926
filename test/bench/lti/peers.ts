import { join } from 'node:path';
import { projectRoot } from '../../hosts/paths.ts';
import { freePort } from '../../hosts/ports.ts';
import type { PostgresHost } from '../../hosts/postgres.ts';
import { startProcess, type HostProcess } from '../../hosts/processes.ts';
import { until } from '../../hosts/until.ts';
import { onOneCore } from '../server.ts';
import { ltijsFolder, pyltiFolder } from './peer-packages.ts';
import type { PlatformFacts } from './platform.ts';
import type { Tool } from './tool.ts';

const welcomes = (page: string, person: number): boolean => page.includes(`Welcome, Person ${person}.`);

async function toolOf(
  name: string,
  origin: string,
  server: HostProcess,
  isReady: () => boolean | Promise<boolean>,
): Promise<Tool> {
  await until(isReady, {
    what: `${name} to be ready`,
    unless: () => {
      if (!server.running()) throw new Error(`${name} did not start: ${server.output().slice(-2_000)}`);
    },
  });
  return {
    name,
    login: `${origin}/login`,
    launch: `${origin}/launch`,
    target: `${origin}/launch`,
    group: server.pid,
    hasArrived: welcomes,
    stop: () => server.kill(),
  };
}

/** Servers that are compared stand alike: each on one core. */
function start(command: readonly string[], env: Record<string, string>): HostProcess {
  const [program = '', ...args] = [...onOneCore(), ...command];
  return startProcess(program, args, { env });
}

const factsOf = (platform: PlatformFacts): string => {
  const { issuer, clientId, deployments, authorizationEndpoint, tokenEndpoint, jwksUri } = platform;
  return JSON.stringify({ issuer, clientId, deployments, authorizationEndpoint, tokenEndpoint, jwksUri });
};

/**
 * ltijs, with a database that costs nothing (`ltijs-rows.ts`), or with PostgreSQL by its own plugin, whose processes are not counted.
 * Null where it cannot be installed.
 */
export async function startLtijs(platform: PlatformFacts, postgres?: PostgresHost): Promise<Tool | null> {
  const folder = await ltijsFolder();
  if (folder === null) return null;
  const port = await freePort();
  const script = join(projectRoot, 'test/dist/bench/lti/ltijs-server.js');
  const args = [
    folder,
    String(port),
    factsOf(platform),
    ...(postgres === undefined ? [] : [postgres.socket]),
  ];
  const server = start([process.execPath, script, ...args], { NODE_ENV: 'production' });
  const name = postgres === undefined ? 'ltijs, its database for nothing' : 'ltijs on PostgreSQL';
  return await toolOf(name, `http://127.0.0.1:${port}`, server, () => /^ready$/m.test(server.output()));
}

/** PyLTI1p3 under gunicorn with one worker: see `pylti_server.py`. Null where it cannot be installed. */
export async function startPylti(platform: PlatformFacts): Promise<Tool | null> {
  const folder = await pyltiFolder();
  if (folder === null) return null;
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const place = join(projectRoot, 'test/bench/lti');
  // gunicorn's usual worker, the cheapest of its kinds here
  const options = ['--workers=1', `--bind=127.0.0.1:${port}`, '--chdir', place];
  const server = start([join(folder, 'bin/gunicorn'), ...options, 'pylti_server:app'], {
    PLATFORM: factsOf(platform),
    PYTHONDONTWRITEBYTECODE: '1',
  });
  const isReady = async (): Promise<boolean> => (await fetch(`${origin}/ready`)).ok;
  return await toolOf('PyLTI1p3', origin, server, isReady);
}
