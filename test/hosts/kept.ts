import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.ts';
import { isRunning } from './processes.ts';
import { until } from './until.ts';

const GENERATIONS = 6;

/**
 * A folder of the cache that is made once, whole or not at all: `make` fills a folder beside it. Whoever comes while
 * another process is making it waits for that one. Of folders whose names differ
 * in the key alone, those not used for longest are thrown away.
 */
export async function keptFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  const claim = `${folder}.made-by`;
  await mkdir(cacheFolder, { recursive: true });
  while (!existsSync(folder)) {
    if (!(await take(claim))) {
      await until(async () => existsSync(folder) || !(await isHeld(claim)), {
        what: `another process to make ${name}`,
        within: 600_000,
        every: 200,
      });
      continue;
    }
    const workshop = await mkdtemp(join(cacheFolder, `${name}-new-`));
    try {
      if (!existsSync(folder)) {
        await make(workshop);
        await rename(workshop, folder).catch((error: unknown) => {
          if (!existsSync(folder)) throw error; // else another process was faster after all
        });
      }
    } finally {
      await rm(workshop, { recursive: true, force: true });
      await rm(claim, { force: true });
    }
  }
  await forgetOthersOf(name);
  return folder;
}

/** A key of sixteen hex digits at the end says what a folder was made of. */
const keyed = /^(.*-)[0-9a-f]{16}$/;

async function forgetOthersOf(name: string): Promise<void> {
  const family = keyed.exec(name)?.[1];
  if (family === undefined) return;
  const now = new Date();
  await utimes(join(cacheFolder, name), now, now);
  const members = (await readdir(cacheFolder)).filter((member) => keyed.exec(member)?.[1] === family);
  const used = await Promise.all(
    members.map(async (member) => ({ member, at: (await stat(join(cacheFolder, member))).mtimeMs })),
  );
  for (const { member } of used.toSorted((one, other) => other.at - one.at).slice(GENERATIONS))
    await rm(join(cacheFolder, member), { recursive: true, force: true });
}

/** Claims by a file that only one can create; one left by a process that is gone is no claim. */
async function take(claim: string): Promise<boolean> {
  if (existsSync(claim) && !(await isHeld(claim))) await rm(claim, { force: true });
  return writeFile(claim, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  );
}

async function isHeld(claim: string): Promise<boolean> {
  const holder = Number(await readFile(claim, 'utf8').catch(() => ''));
  return holder > 0 && isRunning(holder);
}
