import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMoodlePhp, type MoodleDatabase } from '../hosts/moodle/php.ts';
import { findAustralianEnglish, findPhpUnit } from '../hosts/moodle/phpunit-program.ts';
import { openPhpUnitSite } from '../hosts/moodle/phpunit-site.ts';
import { findMoodleSource, noSource, type MoodleVersion } from '../hosts/moodle/source.ts';
import { withBreakdown, type Outcome } from './outcome.ts';
import { show } from './show.ts';
import { outcomeOfTeamCity } from './teamcity.ts';

/** Runs the plugin's PHP tests inside a real Moodle, all of them or those whose names match. */
export async function runMoodlePhpUnit(
  version: MoodleVersion,
  database: MoodleDatabase,
  filter = process.env['MEETBRIDGE_FILTER'] ?? '',
): Promise<Outcome> {
  const name = `PHP tests in Moodle ${version}`;
  const skip = (reason: string): Outcome => ({ passed: 0, failed: 0, skipped: [{ name, reason }] });
  const source = await findMoodleSource(version);
  if (source === null) return skip(noSource(version));
  const php = await findMoodlePhp(database);
  if (php === null) return skip('no PHP for it, and apt cannot install one here');
  const phpunit = await findPhpUnit(version);
  if (phpunit === null) return skip('no PHPUnit for it, and Debian cannot be asked here');
  const locale = await findAustralianEnglish();
  if (locale === null) return skip('no locale en_AU, and it cannot be made here');
  const env = { LOCPATH: locale };
  const site = await openPhpUnitSite({ php, source, database, phpunit, env });
  if (site === null) return skip('no database for it, and apt cannot install one here');

  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-phpunit-'));
  const log = join(folder, 'log');
  const which = filter === '' ? [] : ['--filter', filter];
  const args = [...site.phpOptions, join(site.web, 'vendor/bin/phpunit'), '--log-teamcity', log, ...which];
  try {
    const exitCode = await show(php, args, env, site.web);
    return withBreakdown(outcomeOfTeamCity(await readFile(log, 'utf8').catch(() => '')), exitCode);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
