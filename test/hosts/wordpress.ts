import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMariaDb, type MariaDbHost } from './mariadb.ts';
import { cacheFolder, projectRoot } from './paths.ts';
import { findPhp, type Database } from './php.ts';
import { phpEngine } from './php-engine.ts';
import { playgroundEngine } from './playground-engine.ts';
import { freePort } from './ports.ts';
import { run, type HostProcess } from './processes.ts';
import { newSiteFolder } from './site-folder.ts';
import { findWordPressCore, wordPressVersion } from './wordpress-core.ts';
import { layOutSite, type SiteDatabase, type SitePlan } from './wordpress-site.ts';
import { findSqliteIntegration } from './wordpress-sqlite.ts';
import { newWordPressUsers, type WordPressUsers } from './wordpress-users.ts';

export type WordPressOptions = {
  database?: Database;
  /** Taken where it is free. */
  port?: number;
  /** Keeps the site there between starts (SQLite only); without it the site is gone after `stop()`. */
  folder?: string;
  title?: string;
  /** Falls back on WordPress Playground, which needs nothing but Node. */
  playground?: boolean;
  /** False leaves the plugin linked but not active. */
  activate?: boolean;
  constants?: SitePlan['constants'];
  log?: string;
};

export type NewPost = {
  title: string;
  content: string;
  /** A login. */
  author: string;
  status?: 'publish' | 'draft' | 'private';
  type?: 'post' | 'page';
  password?: string;
  slug?: string;
};
export type Seed = { plugins?: string[]; options?: Record<string, unknown>; posts?: NewPost[] };
export type SeededPost = { id: number; url: string };

/** A real WordPress on loopback, with the plugin of this checkout. */
export type WordPressHost = {
  url: string;
  /** The web root. */
  dir: string;
  version: string;
  users: WordPressUsers;
  /** The site is new, not one that was kept. */
  fresh: boolean;
  /** Runs a PHP file in the site's surroundings with JSON on its standard input; gives what it printed. */
  php(script: string, order?: unknown, args?: readonly string[]): Promise<string>;
  seed(seed: Seed): Promise<{ posts: SeededPost[] }>;
  /** What PHP complained about so far. */
  complaints(): Promise<string>;
  stop(): Promise<void>;
  /** Ends the web server at once; `restart()` brings it back on the same port. */
  kill(): Promise<void>;
  restart(): Promise<void>;
};

const scripts = join(projectRoot, 'test/hosts/wordpress');

/**
 * Starts WordPress on a free port; null where there is no PHP (or no MariaDB) and none can be installed, unless
 * `playground` allows the slow way.
 */
export async function startWordPress(options: WordPressOptions = {}): Promise<WordPressHost | null> {
  const kind = options.database ?? 'sqlite';
  const php = await findPhp(kind);
  if (php === null && options.playground !== true) return null;
  const core = await findWordPressCore();
  const version = await wordPressVersion(core);
  const mariadb = php !== null && kind === 'mariadb' ? await startMariaDb() : null;
  if (kind === 'mariadb' && mariadb === null) return null;
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${port}`;
  const folder = options.folder ?? (await newSiteFolder());
  let server: HostProcess | null = null;
  const stop = async (): Promise<void> => {
    await server?.kill(); // PHP's server takes no notice of a polite signal to its workers
    await mariadb?.stop();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    await mkdir(folder, { recursive: true });
    const usersFile = join(folder, 'users.json');
    const fresh = !existsSync(usersFile);
    const plan: SitePlan = { core, folder, url, database: await databaseFor(php, mariadb) };
    if (options.constants !== undefined) plan.constants = options.constants;
    const web = await layOutSite(plan);
    const site = { web, url, ...(options.log === undefined ? {} : { log: options.log }) };
    const engine = php === null ? await playgroundEngine(site) : phpEngine(php, site);
    const complaints = (): Promise<string> => readFile(join(folder, 'debug.log'), 'utf8').catch(() => '');
    const runPhp: WordPressHost['php'] = (script, order = {}, args = []) =>
      engine.execute(script, order, args).catch(async (error: Error) => {
        throw new Error(`${error.message}\n${(await complaints()).slice(-2_000)}`, { cause: error });
      });
    const ask = async <T>(script: string, order: unknown): Promise<T> => {
      const said = await runPhp(join(scripts, script), order);
      const answer = /<<<(.*)>>>/s.exec(said)?.[1];
      if (answer === undefined) throw new Error(`${script} gave no answer: ${said.slice(-2_000)}`);
      return JSON.parse(answer) as T;
    };

    const title = options.title ?? 'The Daily Notebook';
    const picture = php === null || kind === 'mariadb' ? null : await pictureFolder(version, title);
    if (fresh && picture !== null) await takeFromPicture(picture, folder);
    server = await engine.serve();
    if (!existsSync(usersFile)) {
      const users = newWordPressUsers();
      await ask('install.php', { title, users: Object.values(users) });
      await writeFile(usersFile, JSON.stringify(users), { mode: 0o600 });
      if (picture !== null) await keepPicture(picture, folder);
    }
    const users = JSON.parse(await readFile(usersFile, 'utf8')) as WordPressUsers;
    const seed: WordPressHost['seed'] = (order) => ask('seed.php', order);
    if (options.activate !== false && existsSync(join(projectRoot, 'wordpress-plugin/meetbridge.php'))) {
      await seed({ plugins: ['meetbridge/meetbridge.php'] });
    }
    return {
      url,
      dir: web,
      version,
      users,
      fresh,
      php: runPhp,
      seed,
      complaints,
      stop,
      async kill() {
        await server?.kill();
      },
      async restart() {
        await server?.kill();
        server = await engine.serve();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function databaseFor(php: string | null, mariadb: MariaDbHost | null): Promise<SiteDatabase> {
  if (php === null) return { kind: 'playground' };
  if (mariadb === null) return { kind: 'sqlite', integration: await findSqliteIntegration(php) };
  const make =
    '$db = new mysqli("localhost", "root", "", "", 0, $argv[1]); $db->query("CREATE DATABASE wordpress");';
  await run(php, ['-r', make, mariadb.socket]);
  return { kind: 'mariadb', socket: mariadb.socket, name: 'wordpress' };
}

/** Where the picture of a fresh installation is kept: taking it is a tenth of the work of installing. */
async function pictureFolder(version: string, title: string): Promise<string> {
  const recipe = await readFile(join(scripts, 'install.php'), 'utf8');
  const key = createHash('sha256').update([version, recipe, title].join('\n')).digest('hex').slice(0, 16);
  return join(cacheFolder, `wordpress-installed-${key}`);
}

const pictured = ['database', 'users.json'];

async function takeFromPicture(picture: string, folder: string): Promise<void> {
  if (!existsSync(picture)) return;
  for (const part of pictured) await cp(join(picture, part), join(folder, part), { recursive: true });
}

async function keepPicture(picture: string, folder: string): Promise<void> {
  const workshop = await mkdtemp(join(cacheFolder, 'wordpress-installed-new-'));
  for (const part of pictured) await cp(join(folder, part), join(workshop, part), { recursive: true });
  await rename(workshop, picture).catch(() => rm(workshop, { recursive: true, force: true })); // another run was faster
}
