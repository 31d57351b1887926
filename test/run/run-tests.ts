import { findChromium } from '../hosts/chromium.ts';
import { findLiveKit } from '../hosts/livekit-program.ts';
import { findPhp } from '../hosts/php.ts';
import { findWordPressCore } from '../hosts/wordpress-core.ts';
import { runChecks } from './checks.ts';
import { closingLine, sumOf, type Outcome } from './outcome.ts';
import { runMoodlePhpUnit } from './moodle-phpunit.ts';
import { runPhpUnit } from './phpunit.ts';
import { runVitest } from './vitest.ts';

const parts: { name: string; title: string; run: () => Promise<Outcome> }[] = [
  { name: 'checks', title: 'Checks of the sources', run: runChecks },
  { name: 'unit', title: 'Unit tests and engines', run: runUnits },
  { name: 'php', title: 'PHP on SQLite', run: () => runPhpUnit('sqlite') },
  { name: 'php', title: 'PHP on MariaDB', run: () => runPhpUnit('mariadb') },
  {
    name: 'moodle',
    title: 'PHP in Moodle 5.0 on PostgreSQL',
    run: () => runMoodlePhpUnit('5.0', 'postgres'),
  },
  { name: 'moodle45', title: 'PHP in Moodle 4.5 on MariaDB', run: () => runMoodlePhpUnit('4.5', 'mariadb') },
  { name: 'journeys', title: 'Journeys in a real browser', run: runJourneys },
];

/**
 * Runs every test and ends with one line, "N passed, N failed, N skipped". Names of parts (`checks`, `unit`, `php`,
 * `moodle`, `moodle45`, `journeys`) as arguments run those alone. The exit code is 0 only if something ran and nothing failed.
 */
export async function runTests(args: readonly string[]): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const { name, title, run } of parts) {
    if (args.length > 0 && !args.includes(name)) continue;
    process.stdout.write(`\n━━ ${title}\n`);
    try {
      outcomes.push(await run());
    } catch (error) {
      process.stdout.write(`${title} could not run: ${(error as Error).message}\n`);
      outcomes.push({ passed: 0, failed: 1, skipped: [] });
    }
  }
  const outcome = sumOf(outcomes);
  process.stdout.write('\n');
  for (const { name, reason } of outcome.skipped) process.stdout.write(`skipped: ${name} (${reason})\n`);
  for (const name of outcome.flaky ?? []) process.stdout.write(`passed only the second time: ${name}\n`);
  process.stdout.write(`${closingLine(outcome)}\n`);
  return outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
}

/**
 * Gets what the servers are made of before any test waits for it; on a new machine LiveKit is built for minutes. What cannot
 * be had is said by those who need it.
 */
async function getHosts(): Promise<void> {
  await findLiveKit();
  if ((await findPhp('sqlite')) !== null) await findWordPressCore();
}

async function runUnits(): Promise<Outcome> {
  await getHosts();
  return runVitest('unit');
}

/** Journeys need a browser and PHP besides. */
async function runJourneys(): Promise<Outcome> {
  const missing: string[] = [];
  if ((await findChromium()) === null) missing.push('Chromium');
  if ((await findPhp('sqlite')) === null) missing.push('PHP');
  if (missing.length > 0) {
    const reason = `no ${missing.join(', no ')}, and apt cannot install it here`;
    return { passed: 0, failed: 0, skipped: [{ name: 'journeys', reason }] };
  }
  await getHosts();
  return runVitest('journeys');
}
