import { existsSync } from 'node:fs';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { cacheFolder, projectRoot } from '../paths.ts';
import { run } from '../processes.ts';
import type { MoodleDatabaseHost } from './database.ts';
import { hashText } from './hash.ts';
import type { MoodleSource } from './source.ts';

export const pluginFolder = join(projectRoot, 'moodle-plugin');

export type TreePlan = {
  source: MoodleSource;
  /** The site's own folder; the web root is `web` inside it, Moodle's data are `data`, PHP's log is `complaints.log`. */
  folder: string;
  url: string;
  database: MoodleDatabaseHost['settings'];
  plugin: boolean;
};

/** What a site adds to Moodle's own files. */
const added = ['config.php', 'vendor', 'phpunit.xml', 'mod/meetbridge'];

/**
 * Lays out a site: Moodle's files as hard links, a config.php of its own, and the plugin as a copy, for PHP would follow a link
 * to its end and look for Moodle there.
 */
export async function layOutTree(plan: TreePlan): Promise<string> {
  const web = join(plan.folder, 'web');
  if (!(await takeSpare(plan.source, web))) {
    await run('cp', ['-al', plan.source.folder, web]).catch(async () => {
      await rm(web, { recursive: true, force: true });
      await run('cp', ['-a', plan.source.folder, web]); // on another file system
    });
    for (const name of [...added, '.git', 'node_modules'])
      await rm(join(web, name), { recursive: true, force: true });
  }
  await placePlugin(web, plan.plugin);
  await writeFile(join(web, 'config.php'), configurationFor(plan));
  return web;
}

const sparesOf = ({ folder, build }: MoodleSource): string[] =>
  [1, 2, 3].map((number) => join(cacheFolder, `moodle-spare-${hashText(folder, build)}-${number}`));

/** Linking and removing thirty thousand files takes seconds, so a tree that nobody needs any more waits for the next site. */
async function takeSpare(source: MoodleSource, web: string): Promise<boolean> {
  for (const spare of sparesOf(source)) {
    const taken = await rename(spare, web).then(
      () => true,
      () => false,
    );
    if (taken) return true;
  }
  return false;
}

/** Leaves the tree of a site that has ended to the next one. */
export async function giveTreeBack(source: MoodleSource, folder: string): Promise<void> {
  const web = join(folder, 'web');
  for (const name of added) await rm(join(web, name), { recursive: true, force: true });
  for (const spare of sparesOf(source))
    if (!existsSync(spare)) return rename(web, spare).catch(() => undefined); // or another site was faster
}

const notShipped = new Set(['node_modules', 'dist', 'ts', 'package.json', 'tsconfig.json', 'scripts']);

/** Puts the plugin as it is now into a site's web root. */
export async function placePlugin(web: string, wanted = true): Promise<void> {
  const place = join(web, 'mod/meetbridge');
  await rm(place, { recursive: true, force: true });
  if (!wanted) return;
  const filter = (path: string): boolean => {
    const [top = ''] = relative(pluginFolder, path).split(sep);
    return !notShipped.has(top);
  };
  await cp(pluginFolder, place, { recursive: true, filter });
}

function configurationFor({ folder, url, database }: TreePlan): string {
  const { dbsocket, ...connection } = database;
  const settings = {
    ...connection,
    dblibrary: 'native',
    dbhost: 'localhost',
    dbpass: '',
    prefix: 'mb5_', // foreign on purpose
    wwwroot: url,
    ...(url.startsWith('https:') ? { sslproxy: true, reverseproxy: true } : {}),
    dataroot: join(folder, 'data'),
    admin: 'admin',
    directorypermissions: 0o777,
    debugdisplay: 0,
    curlsecurityblockedhosts: '',
    curlsecurityallowedport: '',
    disableupdatenotifications: true,
    noreplyaddress: 'noreply@example.org', // the one made of the address 127.0.0.1 is refused
    phpunit_prefix: 'phpu_',
    phpunit_dataroot: join(folder, 'phpunit-data'),
  };
  const lines = Object.entries(settings).map(([name, value]) => `$CFG->${name} = ${phpLiteral(value)};`);
  return [
    '<?php',
    'unset($CFG);',
    'global $CFG;',
    '$CFG = new stdClass();',
    ...lines,
    `$CFG->dboptions = ['dbpersist' => 0, 'dbsocket' => ${phpLiteral(dbsocket)}];`,
    '$CFG->debug = E_ALL;',
    "ini_set('log_errors', '1');",
    `ini_set('error_log', ${phpLiteral(join(folder, 'complaints.log'))});`,
    "require_once(__DIR__ . '/lib/setup.php');",
    '',
  ].join('\n');
}

function phpLiteral(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);
}
