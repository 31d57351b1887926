import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.ts';
import { run } from './processes.ts';
import { say } from './progress.ts';

const CARRIER = '@wp-playground/cli@3.1.56';

/**
 * The folder of WordPress's official SQLite integration, from the cache, else out of the npm package that
 * carries it (its tarball is 400 kB; its dependencies are not fetched).
 */
export async function findSqliteIntegration(php: string): Promise<string> {
  const cached = join(cacheFolder, 'sqlite-database-integration-3.1.56');
  if (existsSync(join(cached, 'db.copy'))) return cached;
  say("getting WordPress's SQLite integration");
  await mkdir(cacheFolder, { recursive: true });
  const workshop = await mkdtemp(join(cacheFolder, 'sqlite-new-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await run(npm, ['pack', '--silent', '--pack-destination', workshop, CARRIER], { cwd: workshop });
    const tarball = (await readdir(workshop)).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error(`npm pack ${CARRIER} left no tarball.`);
    await run('tar', [
      '-xzf',
      join(workshop, tarball),
      '-C',
      workshop,
      'package/sqlite-database-integration.zip',
    ]);
    const unzip = '(new PharData($argv[1]))->extractTo($argv[2], null, true);';
    const unpacked = join(workshop, 'unpacked');
    await run(php, ['-r', unzip, join(workshop, 'package/sqlite-database-integration.zip'), unpacked]);
    const [folder] = await readdir(unpacked);
    if (folder === undefined) throw new Error('The SQLite integration came empty.');
    await rename(join(unpacked, folder), cached).catch((error: unknown) => {
      if (!existsSync(join(cached, 'db.copy'))) throw error; // else another run was faster
    });
    return cached;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
