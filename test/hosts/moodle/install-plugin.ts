import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import type { MoodleSite } from './site.ts';
import { pluginFolder } from './tree.ts';

/**
 * Installs the plugin whose files the site has, and builds the styles of the theme that most pages have; others are built when
 * they are first asked for, which is a matter of ten seconds.
 */
export async function installPlugin(site: MoodleSite): Promise<void> {
  await site.cli('admin/cli/upgrade.php', ['--non-interactive', '--allow-unstable']);
  await site.cli('admin/cli/build_theme_css.php', ['--themes=boost']);
  const forget = 'return $DB->delete_records("task_adhoc", ["classname" => $order]);';
  await site.ask('run.php', { code: forget, order: '\\core\\task\\build_installed_themes_task' });
}

/** The files that the result depends on: this one, and what of the plugin ends up in the database or in a theme's styles. */
export async function whatInstallingReads(): Promise<string[]> {
  const single = ['version.php', 'settings.php', 'styles.css'].map((name) => join(pluginFolder, name));
  const recipe = join(projectRoot, 'test/hosts/moodle/install-plugin.ts');
  return [
    recipe,
    ...single.filter((file) => existsSync(file)),
    ...(await filesBelow(join(pluginFolder, 'db'))),
  ];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
