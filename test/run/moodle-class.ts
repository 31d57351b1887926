import { runMoodlePhpUnit } from './moodle-phpunit.ts';

/**
 * Runs some of the plugin's PHP tests, for those who work on them: `node test/dist/run/moodle-class.js observers_test` takes
 * whatever PHPUnit's `--filter` takes; a second word, 4.5, chooses the other Moodle, and a third, mariadb, the other database.
 */
const [filter = '', version = '5.0', database = 'postgres'] = process.argv.slice(2);
const outcome = await runMoodlePhpUnit(
  version === '4.5' ? '4.5' : '5.0',
  database === 'mariadb' ? 'mariadb' : 'postgres',
  filter,
);
for (const { name, reason } of outcome.skipped) process.stdout.write(`skipped: ${name} (${reason})\n`);
process.exitCode = outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
