import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findMoodleSource } from './source.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meetbridge-source-'));
  vi.stubEnv('MOODLE_DIR', folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('the named folder is taken for what its version.php says', async () => {
  const text = "<?php\n$version  = 2025041403.02;\n$release  = '5.0.3+ (Build: 20251024)';\n";
  await writeFile(join(folder, 'version.php'), text);
  expect(await findMoodleSource('5.0')).toEqual({ folder, version: '5.0', build: '2025041403.02' });
});

test.each([
  ['nothing', ''],
  ['a Moodle that the plugin is not made for', "<?php\n$version = 2023100900.00;\n$release = '4.3';\n"],
])('a named folder with %s is a mistake, not a reason to look elsewhere', async (_, text) => {
  await writeFile(join(folder, 'version.php'), text);
  await expect(findMoodleSource('5.0')).rejects.toThrow('MOODLE_DIR holds no Moodle');
});
