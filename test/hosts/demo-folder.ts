import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder, projectRoot } from './paths.ts';
import { isRunning } from './processes.ts';

/**
 * The folder that keeps this checkout's demo between starts. A second demo at the same time gets one of its own.
 */
export async function takeDemoFolder(): Promise<string> {
  const checkout = createHash('sha256').update(projectRoot).digest('hex').slice(0, 8);
  for (let number = 1; ; number += 1) {
    const folder = join(cacheFolder, `demo-${checkout}-${number}`);
    await mkdir(folder, { recursive: true });
    if (await take(join(folder, 'taken-by'))) return folder;
  }
}

async function take(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isRunning(holder)) return false;
  await writeFile(file, String(process.pid));
  return true;
}
