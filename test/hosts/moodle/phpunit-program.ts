import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../apt.ts';
import { openDebian } from '../debian.ts';
import { keptFolder } from '../kept.ts';
import { run } from '../processes.ts';
import { findProgram } from '../programs.ts';
import { say } from '../progress.ts';
import type { MoodleVersion } from './source.ts';

/** The PHPUnit that each Moodle is made for, and the release of Debian that has it. */
const wanted = {
  '5.0': { version: '11.5', release: 'trixie' },
  '4.5': { version: '9.6', release: 'bookworm' },
} as const;
const extensions = /^php-(cli|common|json|mbstring|xml)$/; // this machine's PHP has its own

/** A folder with PHPUnit's own PHP files, below `php`, and its number. */
export type PhpUnit = { folder: string; version: string };

/** The PHPUnit for this Moodle, unpacked from Debian into the cache; null where that cannot be done. */
export async function findPhpUnit(moodle: MoodleVersion): Promise<PhpUnit | null> {
  const { version, release } = wanted[moodle];
  try {
    const folder = await keptFolder(`phpunit-${version}`, async (workshop) => {
      say(`getting PHPUnit ${version} from Debian (about ten seconds, once)`);
      const archive = await openDebian(release, workshop);
      if (archive === null) throw new Error('this is no Debian');
      const packages = (await archive.closureOf('phpunit')).filter((name) => /^(phpunit|php-)/.test(name));
      const unpacked = await archive.unpack(packages.filter((name) => !extensions.test(name)));
      await rename(join(unpacked, 'usr/share/php'), join(workshop, 'php'));
      for (const name of ['apt', 'packages', 'unpacked']) await rm(join(workshop, name), { recursive: true });
      await freeFromPlace(join(workshop, 'php'));
    });
    return { folder: join(folder, 'php'), version };
  } catch (error) {
    say(`PHPUnit ${version} is not to be had: ${(error as Error).message.trim().split('\n').at(-1) ?? ''}`);
    return null;
  }
}

/** Debian's autoloaders name each other by the place where they would be installed. */
async function freeFromPlace(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/(^|\/)autoload\.php$/i.test(name)) continue;
    const depth = name.split('/').length - 1;
    const text = await readFile(join(folder, name), 'utf8');
    const free = text.replaceAll("'/usr/share/php/", `dirname(__DIR__, ${depth}) . '/`);
    await writeFile(join(folder, name), free);
  }
}

/** A folder for LOCPATH with the locale that Moodle's tests insist on; null where it cannot be made. */
export async function findAustralianEnglish(): Promise<string | null> {
  if (findProgram('localedef') === null && !(await installPackages(['locales']))) return null;
  try {
    return await keptFolder('locale-en-au', async (folder) => {
      const make = (): Promise<string> =>
        run('localedef', ['-c', '-i', 'en_AU', '-f', 'UTF-8', join(folder, 'en_AU.UTF-8')]);
      await make().catch(async (error: unknown) => {
        if (!(await installPackages(['locales']))) throw error; // which holds the sources of locales
        await make();
      });
    });
  } catch (error) {
    say(`the locale en_AU could not be made: ${(error as Error).message.trim().split('\n').at(-1) ?? ''}`);
    return null;
  }
}
