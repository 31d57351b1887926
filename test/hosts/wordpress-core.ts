import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDebian } from './debian.ts';
import { cacheFolder } from './paths.ts';
import { run } from './processes.ts';
import { say } from './progress.ts';

const VERSION = '7.1.4';
const RELEASE = `https://wordpress.org/wordpress-${VERSION}.tar.gz`;
const DEBIAN_PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyfive',
  'libphp-phpmailer',
  'php-getid3',
  'libjs-cropper',
  'libjs-jquery-ui',
  'libjs-lodash',
  'libjs-underscore',
];

/**
 * A folder with WordPress's own files, which nobody may change: `WORDPRESS_DIR`, the cache, the official release
 * (checked against its checksum), else Debian's package from this machine's own mirror.
 */
export async function findWordPressCore(): Promise<string> {
  const named = process.env['WORDPRESS_DIR'];
  if (named !== undefined && named !== '') {
    if (isCore(named)) return named;
    throw new Error(`WORDPRESS_DIR holds no WordPress: ${named}`);
  }
  const cached = join(cacheFolder, 'wordpress-core');
  if (isCore(cached)) return cached;

  await mkdir(cacheFolder, { recursive: true });
  const workshop = await mkdtemp(join(cacheFolder, 'wordpress-new-'));
  try {
    const core = (await downloadRelease(workshop)) ?? (await unpackDebian(workshop));
    if (core === null) {
      throw new Error(
        'WordPress is missing and could not be got: unpack a WordPress 7 and set WORDPRESS_DIR to its folder.',
      );
    }
    for (const folder of ['plugins', 'mu-plugins', 'uploads', 'languages']) {
      await mkdir(join(core, 'wp-content', folder), { recursive: true });
    }
    await rename(core, cached).catch((error: unknown) => {
      if (!isCore(cached)) throw error; // else another run was faster
    });
    return cached;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** The version of the WordPress in this folder. */
export async function wordPressVersion(core: string): Promise<string> {
  const source = await readFile(join(core, 'wp-includes/version.php'), 'utf8');
  return /\$wp_version = '([^']+)'/.exec(source)?.[1] ?? 'unknown';
}

function isCore(folder: string): boolean {
  return existsSync(join(folder, 'wp-load.php')) && existsSync(join(folder, 'wp-includes/version.php'));
}

async function downloadRelease(workshop: string): Promise<string | null> {
  say(`downloading WordPress ${VERSION}`);
  try {
    const sum = (await download(`${RELEASE}.sha1`)).toString('utf8').trim();
    const archive = await download(RELEASE);
    if (createHash('sha1').update(archive).digest('hex') !== sum) throw new Error('its checksum is wrong');
    const file = join(workshop, 'wordpress.tar.gz');
    await writeFile(file, archive);
    await run('tar', ['-xzf', file, '-C', workshop]);
    return join(workshop, 'wordpress');
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    say(`the official release is not to be had (${cause?.code ?? message}); trying Debian's package`);
    return null;
  }
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Debian's newest release has WordPress 7; its files are unpacked beside, never installed. */
async function unpackDebian(workshop: string): Promise<string | null> {
  const archive = await openDebian('sid', workshop);
  if (archive === null) return null;
  say('getting WordPress from Debian (about ten seconds, once)');
  const source = join(await archive.unpack(DEBIAN_PACKAGES), 'usr/share/wordpress');
  await rm(join(source, '.htaccess'), { force: true });
  await rm(join(source, 'wp-config.php'), { force: true });
  const core = join(workshop, 'core');
  await cp(source, core, { recursive: true, dereference: true });
  return core;
}
