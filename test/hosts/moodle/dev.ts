import { watch } from 'node:fs';
import { say } from '../progress.ts';
import type { NewModule } from './seed.ts';
import { startMoodleStage } from './stage.ts';
import { pluginFolder } from './tree.ts';

/** Taken where they are free, so that a bookmark still works tomorrow. */
const ports = { moodle: 8095, bridge: 8096, livekit: 8097, livekitUdp: 8098 };

/**
 * A Moodle to look at, with a course and meetings, for those who work on the plugin: `node test/dist/hosts/moodle/dev.js`, and
 * 4.5 or mariadb as further words. A change of the plugin's files is there at the next page; one of its tables needs a new start.
 */
const words = process.argv.slice(2);
const stage = await startMoodleStage({
  ports,
  moodle: {
    version: words.includes('4.5') ? '4.5' : '5.0',
    database: words.includes('mariadb') ? 'mariadb' : 'postgres',
  },
});
if (stage === null)
  throw new Error('Moodle could not be started: set MOODLE_DIR to a folder with its source.');
const { moodle, bridge } = stage;
const modules: NewModule[] = [
  { type: 'meetbridge', name: 'Reading circle' },
  { type: 'meetbridge', name: 'Group work', groupmode: 1 },
];
const { courses } = await moodle.seed({
  courses: [
    {
      shortname: 'LIT1',
      fullname: 'Literature for beginners',
      people: { grace: 'editingteacher', alan: 'teacher', ada: 'student', kay: 'student', emmy: 'student' },
      groups: { Novels: ['ada', 'emmy'], Poems: ['kay'] },
      modules,
    },
  ],
});
const lines = [
  ...Object.values(moodle.users).map(({ login, password }) => `${login.padEnd(10)}${password}`),
  '',
  ...Object.values(courses).flatMap((course) => [
    course.url,
    ...Object.values(course.modules).map(({ url }) => url),
  ]),
  `bridge    ${bridge.url}`,
  `files     ${moodle.dir}`,
];
process.stdout.write(`\n  ${lines.join('\n  ')}\n\n`);

let waiting: NodeJS.Timeout | undefined;
const watcher = watch(pluginFolder, { recursive: true }, () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    moodle
      .takePlugin()
      .then(() => moodle.cli('admin/cli/purge_caches.php'))
      .then(
        () => say('took the plugin as it is now'),
        (error: Error) => say(error.message),
      );
  }, 300);
});
say('running; Ctrl-C stops it');
await new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});
watcher.close();
clearTimeout(waiting);
await stage.stop();
process.exit();
