import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../hosts/paths.ts';
import { inUnit, type Figure } from './figure.ts';

/** What the page of a meeting asks for; Moodle itself serves it in one file with everything else that it has. */
const asked = ['view', 'inside', 'end'];

/** What Moodle's page of a meeting brings along of ours before anybody joins: the modules as they are served, and their needs. */
export function moodleSize(): Figure {
  const modules = new Map<string, string>();
  const add = (path: string): void => {
    if (modules.has(path)) return;
    const code = readFileSync(join(projectRoot, `moodle-plugin/amd/build/${path}.min.js`), 'utf8');
    modules.set(path, code.replace(/\/\/# sourceMappingURL.*/, ''));
    const needs = /^define\("[^"]+",\[([^\]]*)\]/.exec(code)?.[1] ?? '';
    for (const [, needed = ''] of needs.matchAll(/"mod_meetbridge\/([^"]+)"/g)) add(needed);
  };
  asked.forEach(add);
  const kilobytes = gzipSync([...modules.values()].join('\n'), { level: 9 }).length / 1000;
  return {
    what: 'our JavaScript on the page of a Moodle activity before Join, gzip',
    measured: `${inUnit(kilobytes, 'kB', 1)} in ${modules.size} modules`,
    reach: '≤ 6 kB',
    holds: kilobytes <= 6,
  };
}
