import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const plugin = fileURLToPath(new URL('..', import.meta.url));

describe('the ZIP a site installs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meetbridge-zip-'));
  let files: Record<string, Uint8Array>;
  const text = (name: string) => strFromU8(files[`meetbridge/${name}`] ?? new Uint8Array());

  beforeAll(() => {
    const zip = join(folder, 'meetbridge.zip');
    execFileSync(process.execPath, [join(plugin, 'scripts/package.mjs'), zip]);
    files = unzipSync(new Uint8Array(readFileSync(zip)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has everything in one folder, built, with its licence and its sources', () => {
    const names = Object.keys(files);
    expect(names.every((name) => name.startsWith('meetbridge/'))).toBe(true);
    for (const name of [
      'meetbridge.php',
      'uninstall.php',
      'readme.txt',
      'LICENSE.txt',
      'includes/class-plugin.php',
      'build/meeting/view.js',
      'build/settings/index.js',
      'build/client/entry.php',
      'build/languages/meetbridge-de_DE.l10n.php',
      'src/meeting/view.ts',
    ])
      expect(names).toContain(`meetbridge/${name}`);
    expect(names.some((name) => /client\/[0-9a-f]{12}\/meeting\.js$/.test(name))).toBe(true);
    expect(names.some((name) => /client\/[0-9a-f]{12}\/meeting\.LICENSES\.txt$/.test(name))).toBe(true);
  });

  test('has nothing that only developers need', () => {
    const strays = Object.keys(files).filter((name) =>
      /\/(tests|node_modules|scripts)\/|\/\.|\.(map|zip|log)$|package\.json$|tsconfig/.test(name),
    );
    expect(strays).toEqual([]);
  });

  test('has no PHP file that does anything when a browser asks for it', () => {
    const open = Object.keys(files).filter(
      (name) =>
        name.endsWith('.php') &&
        !/\.(asset|l10n)\.php$/.test(name) && // these only return a list
        !/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/.test(strFromU8(files[name]!)),
    );
    expect(open).toEqual([]);
  });

  test('carries one version everywhere', () => {
    const version = (JSON.parse(readFileSync(join(plugin, 'package.json'), 'utf8')) as { version: string })
      .version;
    const found = [
      /^ \* Version:\s+(.+)$/m.exec(text('meetbridge.php'))?.[1],
      /^const VERSION = '(.+)';$/m.exec(text('meetbridge.php'))?.[1],
      /^Stable tag: (.+)$/m.exec(text('readme.txt'))?.[1],
      (JSON.parse(text('build/meeting/block.json')) as { version: string }).version,
    ];
    expect(found).toEqual([version, version, version, version]);
  });

  test('tells the same requirements in both places WordPress reads them', () => {
    for (const name of ['Requires at least', 'Requires PHP', 'License']) {
      const inHeader = new RegExp(`^ \\* ${name}:\\s+(.+)$`, 'm').exec(text('meetbridge.php'))?.[1];
      expect(inHeader).toBeDefined();
      expect(new RegExp(`^${name}: (.+)$`, 'm').exec(text('readme.txt'))?.[1]).toBe(inHeader);
    }
  });
});
