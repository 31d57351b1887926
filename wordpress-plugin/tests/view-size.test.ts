import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const built = new URL('../build/meeting/', import.meta.url);

describe('what a page with a meeting loads of ours before anybody presses Join', () => {
  const block = JSON.parse(readFileSync(new URL('block.json', built), 'utf8')) as Record<string, unknown>;
  const view = readFileSync(new URL('view.js', built));

  test('is one module: no classic script, and no other module behind it', () => {
    expect(block['viewScriptModule']).toBe('file:./view.js');
    expect(block).not.toHaveProperty('viewScript');
    expect(block).not.toHaveProperty('script');
    expect(readFileSync(new URL('view.asset.php', built), 'utf8')).toContain("'dependencies' => array()");
    expect(readdirSync(built).filter((file) => file.endsWith('.js'))).toEqual(['index.js', 'view.js']);
  });

  test('is JavaScript of at most 4 kB, compressed', () => {
    expect(gzipSync(view).length).toBeLessThanOrEqual(4096);
  });

  test('is CSS of at most 2 kB, compressed', () => {
    expect(gzipSync(readFileSync(new URL('style-index.css', built))).length).toBeLessThanOrEqual(2048);
  });

  test('loads the client only by the address the page gives, at the click', () => {
    expect(view.toString()).not.toMatch(/^import[\s{*"']/m);
    expect(view.toString()).toMatch(/\bimport\(/);
    const entry = readFileSync(new URL('../client/entry.php', built), 'utf8');
    const path = /return '([^']+)'/.exec(entry)?.[1] ?? '';
    expect(existsSync(new URL(`../client/${path}`, built))).toBe(true);
  });
});
