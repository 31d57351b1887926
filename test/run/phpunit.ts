import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from '../hosts/apt.ts';
import { projectRoot } from '../hosts/paths.ts';
import { findPhp, type Database } from '../hosts/php.ts';
import { findProgram } from '../hosts/programs.ts';
import { startWordPress } from '../hosts/wordpress.ts';
import { withBreakdown, type Outcome } from './outcome.ts';
import { show } from './show.ts';
import { outcomeOfTeamCity } from './teamcity.ts';

const names: Record<Database, string> = { sqlite: 'SQLite', mariadb: 'MariaDB' };

/** Runs the plugin's PHP tests inside a real WordPress on this database. */
export async function runPhpUnit(database: Database): Promise<Outcome> {
  const name = `PHP tests on ${names[database]}`;
  const skip = (reason: string): Outcome => ({ passed: 0, failed: 0, skipped: [{ name, reason }] });
  const php = await findPhp(database);
  if (php === null) return skip('no PHP for it, and apt cannot install one here');
  const phpunit =
    findProgram('phpunit') ?? ((await installPackages(['phpunit'])) ? findProgram('phpunit') : null);
  if (phpunit === null) return skip('no PHPUnit, and apt cannot install it here');
  const wordpress = await startWordPress({ database });
  if (wordpress === null) return skip('no MariaDB, and apt cannot install it here');

  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-phpunit-'));
  const log = join(folder, 'log');
  const tests = join(projectRoot, 'wordpress-plugin/tests');
  const prepended = `auto_prepend_file=${join(tests, 'bootstrap.php')}`; // WordPress's globals must be global
  const args = ['-d', prepended, phpunit, '--no-configuration', '--log-teamcity', log, tests];
  try {
    const exitCode = await show(php, args, {
      MEETBRIDGE_WP_SITE: wordpress.dir,
      MEETBRIDGE_WP_HOST: new URL(wordpress.url).host,
    });
    return withBreakdown(outcomeOfTeamCity(await readFile(log, 'utf8').catch(() => '')), exitCode);
  } finally {
    await wordpress.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
