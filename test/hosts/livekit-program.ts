import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './programs.ts';
import { cacheFolder } from './paths.ts';
import { run } from './processes.ts';
import { say } from './progress.ts';

const VERSION = '1.13.5';
const RELEASE = `https://github.com/livekit/livekit/releases/download/v${VERSION}`;
const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * The path of a LiveKit server: `LIVEKIT_SERVER`, the PATH, the cache, else built by Go into the cache, else the
 * official release, checked against its checksums. Fails with one line that names the remedy.
 */
export async function findLiveKit(): Promise<string> {
  const named = process.env['LIVEKIT_SERVER'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`LIVEKIT_SERVER names no file: ${named}`);
  }
  const installed = findProgram('livekit-server');
  if (installed !== null) return installed;
  const cached = join(cacheFolder, `livekit-${VERSION}`, `server${suffix}`);
  if (existsSync(cached)) return cached;

  await mkdir(join(cacheFolder, `livekit-${VERSION}`), { recursive: true });
  const workshop = await mkdtemp(join(cacheFolder, 'livekit-new-'));
  try {
    const made = (await buildLiveKit(workshop)) ?? (await downloadLiveKit(workshop));
    if (made === null) {
      throw new Error(
        'LiveKit is missing and could not be got: install Go 1.26 or livekit-server ' +
          '(https://docs.livekit.io/home/self-hosting/local/), or set LIVEKIT_SERVER to its path.',
      );
    }
    await rename(made, cached); // whole or not at all, also when two runs meet here
    return cached;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function buildLiveKit(folder: string): Promise<string | null> {
  const go = findProgram('go');
  if (go === null) return null;
  say(`building LiveKit ${VERSION} with Go (about two minutes, once)`);
  try {
    await run(go, ['install', `github.com/livekit/livekit-server/cmd/server@v${VERSION}`], {
      env: { GOBIN: folder, GOFLAGS: '-mod=mod', CGO_ENABLED: '0' },
      cwd: folder,
    });
    return join(folder, `server${suffix}`);
  } catch (error) {
    say(`Go could not build it: ${(error as Error).message.split('\n').at(-2) ?? ''}`);
    return null;
  }
}

async function downloadLiveKit(folder: string): Promise<string | null> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
  const name = `livekit_${VERSION}_${system}_${machine}.${system === 'windows' ? 'zip' : 'tar.gz'}`;
  say(`downloading ${name}`);
  try {
    const sums = await download(`${RELEASE}/checksums.txt`);
    const archive = await download(`${RELEASE}/${name}`);
    const line = sums
      .toString('utf8')
      .split('\n')
      .find((entry) => entry.endsWith(name));
    if (line?.split(/\s+/)[0] !== createHash('sha256').update(archive).digest('hex')) {
      throw new Error('its checksum is not the one of the release');
    }
    await writeFile(join(folder, name), archive);
    await run('tar', ['-xf', join(folder, name), '-C', folder]); // bsdtar on Windows reads zip too
    const program = join(folder, `livekit-server${suffix}`);
    await readFile(program, { flag: 'r' });
    await chmod(program, 0o755);
    return program;
  } catch (error) {
    say(`no release for this machine: ${(error as Error).message}`);
    return null;
  }
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(300_000) });
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
