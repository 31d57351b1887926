import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const plugin = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, plugin), 'utf8');
const served = readdirSync(new URL('amd/build/', plugin), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.min.js'))
  .map((file) => file.replaceAll('\\', '/').replace(/\.min\.js$/, ''));

/** A module and all of ours that it needs. */
const withNeeds = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  const needs = /^define\("[^"]+",\[([^\]]*)\]/.exec(read(`amd/build/${path}.min.js`))?.[1] ?? '';
  for (const [, needed] of needs.matchAll(/"mod_meetbridge\/([^"]+)"/g)) withNeeds(needed!, seen);
  return seen;
};

describe('what Moodle serves', () => {
  test.each(served)('%s has its name, a readable source and a map that leads there', (path) => {
    const code = read(`amd/build/${path}.min.js`);
    expect(code).toMatch(new RegExp(`^define\\("mod_meetbridge/${path}",`));
    expect(code.match(/\bdefine\(/g)).toHaveLength(1);
    expect(code).not.toMatch(/\beval\b|new Function/);
    const map = JSON.parse(read(`amd/build/${path}.min.js.map`)) as { sources: string[] };
    const source = new URL(map.sources[0]!, new URL(`amd/build/${path}.min.js.map`, plugin));
    expect(source.href).toBe(new URL(`amd/src/${path}.js`, plugin).href);
    expect(readFileSync(source, 'utf8')).toContain(`@module     mod_meetbridge/${path}`);
  });

  test('the meeting itself is imported by the browser, at the click, from the plugin’s own files', () => {
    expect(read('amd/build/local/meeting.min.js')).toMatch(/\bimport\(\w+\)/);
    const entry = /return '([^']+)'/.exec(read('client/entry.php'))?.[1];
    expect(existsSync(new URL(`client/${entry}`, plugin))).toBe(true);
  });

  test('before Join a page loads at most 6 kB of ours, compressed', () => {
    const modules = [...withNeeds('view'), ...withNeeds('inside'), ...withNeeds('end')];
    const code = [...new Set(modules)].map((path) => read(`amd/build/${path}.min.js`)).join('\n');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(6_000);
    expect(gzipSync(read('styles.css'), { level: 9 }).length).toBeLessThanOrEqual(3_000);
  });
});
