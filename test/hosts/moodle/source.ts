import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFolder } from '../kept.ts';
import { cacheFolder } from '../paths.ts';
import { run } from '../processes.ts';
import { say } from '../progress.ts';

export type MoodleVersion = '5.0' | '4.5';

/** A folder with Moodle's own files, which nobody may change, and its full version ("2025041400.00"). */
export type MoodleSource = { folder: string; version: MoodleVersion; build: string };

/** The reason a test gives when it is skipped. */
export const noSource = (version: MoodleVersion): string =>
  `no source of Moodle ${version}: unpack one and set MOODLE_DIR to its folder`;

/**
 * Moodle's source: `MOODLE_DIR` if it is of this version, the cache, else the official release (checked against its
 * checksum); null where there is none.
 */
export async function findMoodleSource(version: MoodleVersion): Promise<MoodleSource | null> {
  const named = process.env['MOODLE_DIR'];
  if (named !== undefined && named !== '') {
    const source = await sourceIn(named);
    if (source === null) throw new Error(`MOODLE_DIR holds no Moodle 5.0 or 4.5: ${named}`);
    if (source.version === version) return source;
  }
  const name = `moodle-${version}`;
  if (!existsSync(join(cacheFolder, name)) && !(await download(name, version))) return null;
  return sourceIn(join(cacheFolder, name));
}

async function sourceIn(folder: string): Promise<MoodleSource | null> {
  const text = await readFile(join(folder, 'version.php'), 'utf8').catch(() => '');
  const build = /\$version\s*=\s*([\d.]+);/.exec(text)?.[1];
  const version = /\$release\s*=\s*'(5\.0|4\.5)\b/.exec(text)?.[1] as MoodleVersion | undefined;
  return build === undefined || version === undefined ? null : { folder, version, build };
}

const asked = new Map<MoodleVersion, Promise<boolean>>();

/** Tries once for each process, because a machine without the internet would wait again at every test. */
function download(name: string, version: MoodleVersion): Promise<boolean> {
  const answer = asked.get(version) ?? downloadOnce(name, version);
  asked.set(version, answer);
  return answer;
}

async function downloadOnce(name: string, version: MoodleVersion): Promise<boolean> {
  const branch = { '5.0': '500', '4.5': '405' }[version];
  const release = `https://packaging.moodle.org/stable${branch}/moodle-latest-${branch}.tgz`;
  try {
    const sum = (await get(`${release}.sha256`, 5_000)).toString('utf8');
    say(`downloading Moodle ${version}`);
    const archive = await get(release, 300_000);
    if (!sum.includes(createHash('sha256').update(archive).digest('hex')))
      throw new Error('its checksum is wrong');
    await keptFolder(name, async (workshop) => {
      const file = `${workshop}.tgz`;
      await writeFile(file, archive);
      await run('tar', ['-xzf', file, '-C', workshop, '--strip-components=1']).finally(() => rm(file));
    });
    return true;
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    say(`Moodle ${version} is not to be had: ${cause?.code ?? message}`);
    return false;
  }
}

async function get(url: string, patience: number): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
