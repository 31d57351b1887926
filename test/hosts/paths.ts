import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The checkout this file belongs to, whether it runs from its source or from `test/dist`. */
export const projectRoot = findProjectRoot(import.meta.dirname);

/**
 * What was got or built for real servers and may be kept between runs: `MEETBRIDGE_CACHE`, else the user's
 * cache folder (XDG Base Directory Specification), else `~/.cache/meetbridge`.
 */
export const cacheFolder =
  process.env['MEETBRIDGE_CACHE'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'meetbridge');

function findProjectRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest)) {
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
    if (name === 'meetbridge') return from;
  }
  const parent = dirname(from);
  if (parent === from) throw new Error('This file is outside a Meetbridge checkout.');
  return findProjectRoot(parent);
}
