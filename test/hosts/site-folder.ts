import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.ts';
import { isRunning } from './processes.ts';

/** A folder named after this process; those of processes that are gone are swept away. */
export async function newSiteFolder(): Promise<string> {
  const sites = join(cacheFolder, 'sites'); // beside the core, because hard links do not cross file systems
  await mkdir(sites, { recursive: true });
  for (const name of await readdir(sites)) {
    if (!isRunning(Number(name.split('-')[0]))) await rm(join(sites, name), { recursive: true, force: true });
  }
  return mkdtemp(join(sites, `${process.pid}-`));
}
