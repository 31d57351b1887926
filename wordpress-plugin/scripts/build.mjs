/**
 * Builds the plugin's scripts and styles and puts the meeting client beside them. Everything is made in a folder of its
 * own and takes its place at the end, so that a site that is being served never sees half a build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyClient } from '../../shared/scripts/client.mjs';
import { compileTranslations } from './translations.mjs';

const plugin = resolve(fileURLToPath(new URL('..', import.meta.url)));
const place = join(plugin, 'build');
const made = join(plugin, `build-new-${process.pid}`);
const old = join(plugin, `build-old-${process.pid}`);

const wpScripts = createRequire(import.meta.url).resolve('@wordpress/scripts/bin/wp-scripts.js');
const webpack = spawnSync(
  process.execPath,
  [wpScripts, 'build', '--experimental-modules', `--output-path=${made}`],
  { cwd: plugin, stdio: 'inherit' },
);

try {
  if (webpack.status !== 0) throw new Error('The block and the settings page could not be built.');
  copyClient(join(plugin, '../shared/dist/client'), join(made, 'client'), "defined( 'ABSPATH' ) || exit;");
  compileTranslations(plugin, join(made, 'languages'));
  if (existsSync(place)) renameSync(place, old);
  renameSync(made, place);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(made, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
