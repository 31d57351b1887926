import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import { run } from '../processes.ts';
import { newSiteFolder } from '../site-folder.ts';
import { startMoodleDatabase, type MoodleDatabaseHost } from './database.ts';
import type { MoodleDatabase } from './php.ts';
import type { MoodleSource } from './source.ts';
import { giveTreeBack, layOutTree } from './tree.ts';

export type SitePlan = {
  php: string;
  source: MoodleSource;
  database: MoodleDatabase;
  url: string;
  plugin: boolean;
  /** A template to start from: its data and its database. */
  from?: string;
  /** More for every PHP of this site. */
  phpOptions?: readonly string[];
  phpEnvironment?: Record<string, string>;
};

/** A Moodle with files, data and a running database, but without a web server. */
export type MoodleSite = {
  folder: string;
  web: string;
  database: MoodleDatabaseHost;
  /** What every PHP of this site is started with. */
  phpOptions: readonly string[];
  phpEnvironment: Record<string, string>;
  /** Runs one of Moodle's own commands, "admin/cli/upgrade.php", or a file by its full path. */
  cli(script: string, args?: readonly string[], env?: Record<string, string>): Promise<string>;
  /** Runs one of the scripts beside this file with an order, and gives its answer. */
  ask<T>(script: string, order: unknown, env?: Record<string, string>): Promise<T>;
  complaints(): Promise<string>;
  stop(): Promise<void>;
};

const scripts = join(projectRoot, 'test/hosts/moodle/scripts');

/** Lays the site out; null where the database cannot be had. */
export async function openSite(plan: SitePlan): Promise<MoodleSite | null> {
  const { php, source, from, phpEnvironment = {} } = plan;
  const kept = from === undefined ? undefined : join(from, 'database');
  const [database, folder] = await Promise.all([
    startMoodleDatabase(php, plan.database, kept),
    newSiteFolder(),
  ]);
  const stop = async (): Promise<void> => {
    await database?.stop();
    await giveTreeBack(source, folder);
    await rm(folder, { recursive: true, force: true });
  };
  if (database === null) {
    await stop();
    return null;
  }
  try {
    const data = join(folder, 'data');
    const keptData = ['data', 'phpunit-data'].map((name) => join(from ?? '', name));
    for (const part of from === undefined ? [] : keptData)
      if (existsSync(part)) await run('cp', ['-a', part, folder]);
    await mkdir(data, { recursive: true });
    const web = await layOutTree({
      source,
      folder,
      url: plan.url,
      database: database.settings,
      plugin: plan.plugin,
    });
    const phpOptions = [...optionsFor(folder), ...(plan.phpOptions ?? [])];
    const complaints = (): Promise<string> =>
      readFile(join(folder, 'complaints.log'), 'utf8').catch(() => '');
    const execute = (args: readonly string[], options: Parameters<typeof run>[2]): Promise<string> =>
      run(php, [...phpOptions, ...args], options).catch(async (error: Error) => {
        throw new Error(`${error.message}\n${(await complaints()).slice(-2_000)}`, { cause: error });
      });
    return {
      folder,
      web,
      database,
      phpOptions,
      phpEnvironment,
      complaints,
      stop,
      cli: (script, args = [], env = {}) =>
        execute([join(web, script), ...args], { env: { ...phpEnvironment, ...env }, cwd: web }),
      async ask<T>(script: string, order: unknown, env: Record<string, string> = {}) {
        const said = await execute([join(scripts, script)], {
          env: { ...phpEnvironment, MEETBRIDGE_MOODLE_SITE: web, ...env },
          input: JSON.stringify(order),
        });
        const answer = /<<<(.*)>>>/s.exec(said)?.[1];
        if (answer === undefined) throw new Error(`${script} gave no answer: ${said.slice(-2_000)}`);
        return JSON.parse(answer) as T;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Mail goes into a file; Moodle's forms need more than PHP's usual 1000 fields. */
function optionsFor(folder: string): string[] {
  return [
    'max_input_vars=5000',
    'opcache.memory_consumption=256',
    'opcache.max_accelerated_files=20000',
    'opcache.revalidate_freq=0',
    `sendmail_path=cat >> '${join(folder, 'mail')}'`,
  ].flatMap((setting) => ['-d', setting]);
}
