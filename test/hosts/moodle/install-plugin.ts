import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFolder } from '../kept.ts';
import { projectRoot } from '../paths.ts';
import { run } from '../processes.ts';
import { hashOf, hashText } from './hash.ts';
import type { MoodleSite } from './site.ts';
import type { MoodleSource } from './source.ts';
import { pluginFolder } from './tree.ts';

const here = join(projectRoot, 'test/hosts/moodle');
const themerev = 1_760_000_000; // a moment between Moodle's release and now, always the same, so that built styles can be kept

/**
 * Installs the plugin whose files the site has, and places the styles of the theme that most pages have; those of others are
 * built when they are first asked for, which is a matter of ten seconds.
 */
export async function installPlugin(site: MoodleSite, source: MoodleSource): Promise<void> {
  const { version } = await site.ask<{ version: unknown }>('add-plugin.php', { themerev });
  if (version === false) throw new Error('Moodle did not install the plugin.');
  const local = join(site.folder, 'data/localcache');
  const key = hashText(source.build, String(themerev), await hashOf(existing('styles.css')));
  const styles = await keptFolder(`moodle-styles-${key}`, async (folder) => {
    await site.cli('admin/cli/build_theme_css.php', ['--themes=boost']);
    await run('cp', ['-a', join(local, 'theme'), folder]);
  });
  await mkdir(local, { recursive: true });
  await run('cp', ['-a', join(styles, 'theme'), local]);
  const sheets = await readdir(join(styles, 'theme', String(themerev), 'boost/css'));
  const built = /^all_(\d+)\.css$/m.exec(sheets.join('\n'))?.[1]; // the moment of building, which every page asks for
  await site.ask('run.php', { code: 'set_config("themerev", $order, "theme_boost");', order: built });
}

/** The files that the result depends on: the recipe, and what of the plugin ends up in the database or in a theme's styles. */
export async function whatInstallingReads(): Promise<string[]> {
  return [
    join(here, 'install-plugin.ts'),
    join(here, 'scripts/add-plugin.php'),
    ...existing('version.php', 'settings.php', 'styles.css'),
    ...(await filesBelow(join(pluginFolder, 'db'))),
  ];
}

function existing(...names: string[]): string[] {
  return names.map((name) => join(pluginFolder, name)).filter((file) => existsSync(file));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
