import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFolder } from '../kept.ts';
import { projectRoot } from '../paths.ts';
import { run } from '../processes.ts';
import { say } from '../progress.ts';
import { hashOf, hashText } from './hash.ts';
import { installMoodle } from './install.ts';
import { installPlugin, whatInstallingReads } from './install-plugin.ts';
import type { MoodleDatabase } from './php.ts';
import { openSite, type MoodleSite, type SitePlan } from './site.ts';
import type { MoodleSource } from './source.ts';

export type TemplatePlan = { php: string; source: MoodleSource; database: MoodleDatabase };

const here = join(projectRoot, 'test/hosts/moodle');
export const nowhere = 'http://127.0.0.1:1'; // a site's own address stands in its config.php alone

/** A freshly installed Moodle without the plugin: data, database, users. Made once a machine, in about a minute. */
export async function bareTemplate(plan: TemplatePlan): Promise<string> {
  const recipe = await hashOf(
    ['install.ts', 'users.ts', 'scripts/prepare.php'].map((name) => join(here, name)),
  );
  const key = hashText(plan.source.build, plan.database, recipe);
  return keptFolder(`moodle-installed-${key}`, async (folder) => {
    say(`installing Moodle ${plan.source.version} (a minute or two, once)`);
    await fill(folder, { ...plan, url: nowhere, plugin: false }, async (site) => {
      const users = await installMoodle(site);
      await writeFile(join(folder, 'users.json'), JSON.stringify(users), { mode: 0o600 });
    });
  });
}

/** The same with the plugin installed as its version, tables, rights, settings and styles are now. */
export async function pluginTemplate(plan: TemplatePlan): Promise<string> {
  const bare = await bareTemplate(plan);
  const key = hashText(bare, await hashOf(await whatInstallingReads()));
  return keptFolder(`moodle-with-plugin-${key}`, async (folder) => {
    say(
      `installing the plugin in Moodle ${plan.source.version} (seconds, once for each change of its tables)`,
    );
    await run('cp', [join(bare, 'users.json'), folder]);
    await fill(folder, { ...plan, url: nowhere, plugin: true, from: bare }, async (site) => {
      await installPlugin(site, plan.source);
    });
  });
}

/** Opens a site, works on it, and keeps its data and its database in the folder. */
export async function fill(
  folder: string,
  plan: SitePlan,
  work: (site: MoodleSite) => Promise<void>,
): Promise<void> {
  const site = await openSite(plan);
  if (site === null) throw new Error(`There is no ${plan.database} here.`);
  try {
    await work(site);
    const complaints = await site.complaints();
    if (complaints !== '') throw new Error(`Installing was not free of complaints: ${complaints}`);
    await site.database.keepIn(join(folder, 'database'));
    await dropCaches(join(site.folder, 'data'));
    for (const name of ['data', 'phpunit-data'])
      if (existsSync(join(site.folder, name))) await run('cp', ['-a', join(site.folder, name), folder]);
  } finally {
    await site.stop();
  }
}

/** All but the built styles: what else is cached may speak of files that are not the same next time. */
async function dropCaches(data: string): Promise<void> {
  for (const name of ['cache', 'temp', 'trashdir', 'sessions'])
    await rm(join(data, name), { recursive: true, force: true });
  const local = join(data, 'localcache');
  for (const name of existsSync(local) ? await readdir(local) : [])
    if (name !== 'theme') await rm(join(local, name), { recursive: true });
}
