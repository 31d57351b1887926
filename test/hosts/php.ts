import { installPackages } from './apt.ts';
import { findProgram } from './programs.ts';
import { run } from './processes.ts';

/** What each database needs of PHP, and Debian's packages for it. */
const needs = {
  sqlite: { extensions: ['pdo_sqlite'], packages: ['php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml'] },
  mariadb: { extensions: ['mysqli'], packages: ['php-cli', 'php-mysql', 'php-mbstring', 'php-xml'] },
} as const;

export type Database = keyof typeof needs;

/** A PHP that can run WordPress on this database: `PHP`, the PATH, else installed by apt; null where there is none. */
export async function findPhp(database: Database): Promise<string | null> {
  const { extensions, packages } = needs[database];
  return findPhpWith(extensions, packages);
}

/** The same for any list of extensions, with Debian's packages that hold them. */
export async function findPhpWith(
  extensions: readonly string[],
  packages: readonly string[],
): Promise<string | null> {
  const found = await suitablePhp(extensions);
  if (found !== null) return found;
  return (await installPackages(packages)) ? suitablePhp(extensions) : null;
}

async function suitablePhp(extensions: readonly string[]): Promise<string | null> {
  const php = process.env['PHP'] ?? findProgram('php');
  if (php === null || php === '' || php === 'none') return null;
  const loaded = (await run(php, ['-m'])).toLowerCase().split(/\s+/);
  return extensions.every((extension) => loaded.includes(extension)) ? php : null;
}
