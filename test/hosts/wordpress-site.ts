import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  copyFile,
  cp,
  link,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import type { Database } from './php.ts';

export type SiteDatabase =
  | { kind: Extract<Database, 'sqlite'>; integration: string }
  | { kind: Extract<Database, 'mariadb'>; socket: string; name: string }
  /** WordPress Playground brings its own SQLite, and sees nothing of this machine but the web root. */
  | { kind: 'playground' };

export type SitePlan = {
  core: string;
  /** The site's own folder; the web root is `web` inside it. */
  folder: string;
  url: string;
  database: SiteDatabase;
  /** More constants for wp-config.php. */
  constants?: Record<string, string | number | boolean>;
};

/** Lays out a site: the core's files as hard links, a wp-config.php of its own, the plugin linked in. */
export async function layOutSite(plan: SitePlan): Promise<string> {
  const web = join(plan.folder, 'web');
  if (!existsSync(web)) {
    const halfDone = join(plan.folder, 'web-new');
    await rm(halfDone, { recursive: true, force: true });
    await linkTree(plan.core, halfDone);
    const ours = join(halfDone, 'wp-content/mu-plugins');
    await mkdir(ours, { recursive: true });
    await copyFile(join(projectRoot, 'test/hosts/wordpress/offline.php'), join(ours, 'offline.php'));
    await placePlugin(halfDone, plan.database.kind === 'playground');
    if (plan.database.kind === 'sqlite') await placeSqlite(halfDone, web, plan.database.integration);
    await rename(halfDone, web);
  } else if (plan.database.kind === 'playground') await placePlugin(web, true); // the copy may be of an older build
  await writeFile(join(web, 'wp-config.php'), await configurationFor(plan), { mode: 0o600 });
  return web;
}

/** Links the plugin of this checkout into a site, so that a build shows at once; or copies what of it would ship. */
async function placePlugin(web: string, copy: boolean): Promise<void> {
  const place = join(web, 'wp-content/plugins/meetbridge');
  const plugin = join(projectRoot, 'wordpress-plugin');
  if (!copy) await symlink(plugin, place, 'junction');
  else {
    const left = ['node_modules', 'src', 'tests', 'scripts'].map((name) => join(plugin, name));
    await cp(plugin, place, { recursive: true, filter: (path) => !left.includes(path) });
  }
}

async function placeSqlite(web: string, finalWeb: string, integration: string): Promise<void> {
  const place = 'wp-content/mu-plugins/sqlite-database-integration';
  await cp(integration, join(web, place), { recursive: true });
  const dropIn = (await readFile(join(integration, 'db.copy'), 'utf8'))
    .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', join(finalWeb, place))
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
  await writeFile(join(web, 'wp-content/db.php'), dropIn);
}

/** Files never change in place, so a hard link is as good as a copy; across file systems it is a copy. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.name !== 'wp-config.php') await link(source, target).catch(() => copyFile(source, target));
  }
}

async function configurationFor(plan: SitePlan): Promise<string> {
  const { database, folder } = plan;
  const constants: Record<string, string | number | boolean> = {
    DB_NAME: database.kind === 'mariadb' ? database.name : 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: database.kind === 'mariadb' ? `localhost:${database.socket}` : 'localhost',
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    ...(database.kind === 'sqlite' ? { DB_DIR: join(folder, 'database/'), DB_FILE: 'wordpress.sqlite' } : {}),
    WP_HOME: plan.url,
    WP_SITEURL: plan.url,
    WP_ENVIRONMENT_TYPE: 'local',
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    ...(database.kind === 'playground'
      ? {}
      : { WP_DEBUG: true, WP_DEBUG_LOG: join(folder, 'debug.log'), WP_DEBUG_DISPLAY: false }),
    ...(await saltsOf(folder)),
    ...plan.constants,
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define( '${name}', ${phpLiteral(value)} );`,
  );
  return [
    '<?php',
    ...lines,
    "$table_prefix = 'wp_';",
    "if ( ! defined( 'ABSPATH' ) ) {",
    "\tdefine( 'ABSPATH', __DIR__ . '/' );",
    '}',
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}

/** Kept beside the site, so that people stay logged in over a restart. */
async function saltsOf(folder: string): Promise<Record<string, string>> {
  const file = join(folder, 'salts.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  const names = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
    `${name}_KEY`,
    `${name}_SALT`,
  ]);
  const salts = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')]));
  await writeFile(file, JSON.stringify(salts), { mode: 0o600 });
  return salts;
}

function phpLiteral(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);
}
