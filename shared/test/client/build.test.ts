import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** What the click loads at most, in bytes of gzip. */
const BUDGET = 220_000;

const folder = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const files = readdirSync(folder);
const scripts = files.filter((file) => file.endsWith('.js'));
const contentOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const size = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

const languages = scripts.filter((file) => /^(en|de|fr|es|pt|it|nl|pl|ar|ja)-/.test(file));
const importsOf = (file: string): string[] =>
  [...contentOf(file).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+)["']/g)].map(([, name = '']) => name);
/** Files and all that they import at once. */
const withImports = (names: string[]): string[] => {
  const found = new Set(names);
  for (const file of found) for (const name of importsOf(file)) found.add(name);
  return [...found];
};
/** The entry, and the half that it loads during the lobby. */
const atTheClick = withImports(['meeting.js', ...scripts.filter((file) => /^room-/.test(file))]);

describe('the built client', () => {
  test('is an entry that host pages can name, and chunks that carry their content’s hash', () => {
    expect(atTheClick.length).toBeGreaterThan(3);
    expect(scripts.filter((file) => !/^(meeting|[a-z-]+-[\w-]{8})\.js$/.test(file))).toEqual([]);
  });

  test.each(languages)('with %s, everything the click loads is within the budget', (language) => {
    const total = [...atTheClick, language].reduce((sum, file) => sum + size(file), 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThanOrEqual(BUDGET);
  });

  test('loads encryption’s worker, one small file, in encrypted meetings alone', () => {
    expect(atTheClick.filter((file) => /^(worker|encryption)-/.test(file))).toEqual([]);
    const encryption = scripts.filter((file) => /^encryption-/.test(file));
    expect(encryption).toHaveLength(1);
    expect(contentOf(encryption[0] ?? '')).toMatch(/worker-[\w-]{8}\.js/);
  });

  test('is begun in the entry itself: a page fetches nothing to learn what to fetch', () => {
    expect(size('meeting.js')).toBeGreaterThan(5_000);
  });

  test('does not make the lobby wait for LiveKit', () => {
    expect(withImports(['meeting.js']).filter((file) => /^livekit-/.test(file))).toEqual([]);
  });

  test('has one chunk a language', () => {
    expect(languages).toHaveLength(10);
  });

  test.each(scripts)(
    '%s never imports the entry back, which a revision in its address would load twice',
    (file) => {
      expect(contentOf(file)).not.toMatch(/['"`]\.\/meeting\.js/);
    },
  );

  test.each(scripts)('%s imports by relative addresses only', (file) => {
    const imported = [...contentOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([\w@./-]+)["'`]/g)].map(
      ([, at]) => at,
    );
    expect(imported.filter((at) => !at?.startsWith('./'))).toEqual([]);
  });

  test.each(scripts)('%s names no folder of the machine that built it, and no source map', (file) => {
    expect(contentOf(file)).not.toContain(fileURLToPath(new URL('../../../', import.meta.url)));
    expect(contentOf(file)).not.toContain('node_modules/');
    expect(contentOf(file)).not.toContain('sourceMappingURL');
  });

  test('carries no validator: the bridge checks, the client shows', () => {
    expect(scripts.filter((file) => /ZodError|invalid_type/.test(contentOf(file)))).toEqual([]);
  });

  test('keeps the licences of what it bundles beside it', () => {
    const licences = contentOf('meeting.LICENSES.txt');
    for (const name of ['livekit-client', 'preact', 'eventsource-parser']) expect(licences).toContain(name);
  });
});
