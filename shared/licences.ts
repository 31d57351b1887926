import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

type Manifest = { name: string; version: string; license?: string; dependencies?: Record<string, string> };

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The package folder that a bundled module belongs to, or null for our own. */
const packageOf = (module: string): string | null =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(module.replaceAll('\\', '/'))?.[1] ?? null;

/** Where a package finds a dependency: in its own `node_modules` or in one above. */
function dependencyOf(folder: string, name: string): string | null {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

const textIn = (folder: string): string => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
};

/**
 * Writes a file with the licences of everything in the bundle. Packages that come already bundled carry their
 * dependencies inside, where no bundler sees them, so those are named too.
 */
export function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      const folders = new Map<string, string>();
      const add = (folder: string): void => {
        const { name, dependencies = {} } = manifestIn(folder);
        if (folders.has(name)) return;
        folders.set(name, folder);
        for (const dependency of Object.keys(dependencies)) {
          const found = dependencyOf(folder, dependency);
          if (found !== null) add(found);
        }
      };
      for (const module of this.getModuleIds()) {
        const folder = packageOf(module);
        if (folder !== null && existsSync(join(folder, 'package.json'))) add(folder);
      }
      const sections = [...folders].sort().map(([name, folder]) => {
        const { version, license = 'see below' } = manifestIn(folder);
        return `${name} ${version} (${license})\n${'-'.repeat(72)}\n${textIn(folder)}\n`;
      });
      const head = 'The meeting client is GPL-3.0-or-later. It contains these libraries:\n';
      this.emitFile({ type: 'asset', fileName, source: [head, ...sections].join('\n\n') });
    },
  };
}
