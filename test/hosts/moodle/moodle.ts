import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { startProcess, type HostProcess } from '../processes.ts';
import { until } from '../until.ts';
import { findMoodlePhp, type MoodleDatabase } from './php.ts';
import type { Seed, Seeded } from './seed.ts';
import { openSite, type MoodleSite } from './site.ts';
import { findMoodleSource, type MoodleVersion } from './source.ts';
import { bareTemplate, pluginTemplate } from './template.ts';
import { placePlugin } from './tree.ts';
import type { MoodleUsers } from './users.ts';

export type MoodleOptions = {
  version?: MoodleVersion;
  database?: MoodleDatabase;
  /** Taken where it is free. */
  port?: number;
  /** False leaves the plugin out, files and all. */
  plugin?: boolean;
  log?: string;
  /** Its https address, where a proxy ends TLS in front of it and hands on to `listensAt`. */
  behind?: string;
  /** More for every PHP of this site: what goes before the script, and the environment. */
  phpOptions?: readonly string[];
  phpEnvironment?: Record<string, string>;
};

/** A real Moodle on loopback, with the plugin of this checkout. */
export type MoodleHost = {
  url: string;
  /** Where its web server is; the same as `url` unless it is behind a proxy. */
  listensAt: string;
  /** The web root. */
  dir: string;
  users: MoodleUsers;
  /** People, courses, groups and activities, all by their names. */
  seed(seed: Seed): Promise<Seeded>;
  /**
   * Runs PHP inside the site as its administrator: the body of a function that has `$order`; gives what it returns.
   * @example await moodle.php<number>('return $DB->count_records("meetbridge", $order);', { course: 2 })
   */
  php<T = unknown>(code: string, order?: unknown): Promise<T>;
  /** Runs a command of Moodle or of the plugin, "mod/meetbridge/cli/pair.php"; gives what it said. */
  cli(script: string, args?: readonly string[]): Promise<string>;
  /** Runs one scheduled task by its class, "mod_meetbridge\\task\\pull". */
  runTask(name: string): Promise<string>;
  /** Runs the ad-hoc tasks that wait: all of them, or those of one class. */
  runAdhoc(name?: string): Promise<string>;
  cron(): Promise<string>;
  /** The mails that were sent, one after the other as they are. */
  mails(): Promise<string>;
  /** What PHP and Moodle's developer debugging complained about so far. */
  complaints(): Promise<string>;
  /** Copies the plugin's files once more, as they are now. */
  takePlugin(): Promise<void>;
  stop(): Promise<void>;
  /** Ends the web server at once; `restart()` brings it back on the same port. */
  kill(): Promise<void>;
  restart(): Promise<void>;
};

/** Starts Moodle on a free port; null where this machine has no source of it, no PHP or no database for it. */
export async function startMoodle(options: MoodleOptions = {}): Promise<MoodleHost | null> {
  const { version = '5.0', database = 'postgres', plugin = true } = options;
  const source = await findMoodleSource(version);
  if (source === null) return null;
  const php = await findMoodlePhp(database);
  if (php === null) return null;
  const plan = { php, source, database };
  const from = await (plugin ? pluginTemplate(plan) : bareTemplate(plan));
  const listensAt = `http://127.0.0.1:${await freePort(options.port)}`;
  const { behind: url = listensAt, phpOptions = [], phpEnvironment = {} } = options;
  const site = await openSite({ ...plan, url, plugin, from, phpOptions, phpEnvironment });
  if (site === null) return null;
  try {
    let server = await serve(php, site, listensAt, options.log);
    const users = JSON.parse(await readFile(join(from, 'users.json'), 'utf8')) as MoodleUsers;
    return {
      url,
      listensAt,
      dir: site.web,
      users,
      seed: (seed) => site.ask('seed.php', seed),
      php: (code, order = null) => site.ask('run.php', { code, order }),
      cli: (script, args) => site.cli(script, args),
      runTask: (name) => site.cli('admin/cli/scheduled_task.php', [`--execute=\\${name}`]),
      runAdhoc: (name) =>
        site.cli('admin/cli/adhoc_task.php', [
          '--execute',
          '--keep-alive=0',
          ...(name === undefined ? [] : [`--classname=\\${name}`]),
        ]),
      cron: () => site.cli('admin/cli/cron.php', ['--keep-alive=0']),
      mails: () => readFile(join(site.folder, 'mail'), 'utf8').catch(() => ''),
      complaints: () => site.complaints(),
      takePlugin: () => placePlugin(site.web),
      async stop() {
        await server.kill(); // PHP's server takes no notice of a polite signal to its workers
        await site.stop();
      },
      kill: () => server.kill(),
      async restart() {
        await server.kill();
        server = await serve(php, site, listensAt, options.log);
      },
    };
  } catch (error) {
    await site.stop();
    throw error;
  }
}

async function serve(php: string, site: MoodleSite, url: string, log?: string): Promise<HostProcess> {
  const args = [...site.phpOptions, '-S', new URL(url).host, '-t', site.web];
  const server = startProcess(php, args, {
    env: { ...site.phpEnvironment, PHP_CLI_SERVER_WORKERS: '4' },
    ...(log === undefined ? {} : { log }),
  });
  await until(async () => (await fetch(`${url}/pix/i/edit.svg`)).ok, {
    what: 'Moodle to answer',
    unless: () => {
      if (!server.running()) throw new Error(`Moodle did not start: ${server.output().slice(-2_000)}`);
    },
  });
  return server;
}
