import { readdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Where sources lie, and below which path Moodle knows them. */
const roots = [
  { folder: join(plugin, 'ts'), path: '' },
  { folder: join(plugin, '../shared/host-page'), path: 'local/host_page/' },
];

/**
 * Every module of the plugin: its source, and its path below `amd/src`, without the ending. Moodle writes names with
 * underscores.
 */
export const modules = roots.flatMap(({ folder, path }) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => ({
      source: join(folder, file),
      path: path + file.replace(/\.ts$/, '').split(sep).join('/').replaceAll('-', '_'),
    })),
);

/** The name by which Moodle loads the module at a path below `amd/src`. */
export const nameOf = (path) => `mod_meetbridge/${path}`;

/** The name of the module that a source imports; names of core stay as they are. */
export function importedName(source, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  const target = resolve(dirname(source), specifier);
  const module = modules.find((one) => one.source === target);
  if (!module) throw new Error(`${source} imports ${specifier}, which is no module of the plugin.`);
  return nameOf(module.path);
}
