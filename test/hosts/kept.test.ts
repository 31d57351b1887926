import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let cache = '';
let keptFolder: typeof import('./kept.ts').keptFolder;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'meetbridge-kept-'));
  vi.stubEnv('MEETBRIDGE_CACHE', cache);
  vi.resetModules();
  ({ keptFolder } = await import('./kept.ts'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true });
});

const holding =
  (text: string) =>
  (folder: string): Promise<void> =>
    writeFile(join(folder, 'text'), text);

test('is made once', async () => {
  const folder = await keptFolder('thing', holding('first'));
  expect(await keptFolder('thing', holding('second'))).toBe(folder);
  expect(await readFile(join(folder, 'text'), 'utf8')).toBe('first');
});

test('whoever comes while it is being made gets that one', async () => {
  let made = 0;
  const make = async (folder: string): Promise<void> => {
    made += 1;
    await holding('it')(folder);
  };
  const folders = await Promise.all([1, 2, 3].map(() => keptFolder('thing', make)));
  expect(new Set(folders).size).toBe(1);
  expect(made).toBe(1);
});

test('what broke half-way leaves nothing behind, and can be made again', async () => {
  const broken = keptFolder('thing', async (folder) => {
    await holding('half')(folder);
    throw new Error('no more');
  });
  await expect(broken).rejects.toThrow('no more');
  expect(await readdir(cache)).toEqual([]);
  const folder = await keptFolder('thing', holding('whole'));
  expect(await readFile(join(folder, 'text'), 'utf8')).toBe('whole');
});

test('a claim of a process that is gone counts for nothing', async () => {
  await writeFile(join(cache, 'thing.made-by'), '99999999');
  const folder = await keptFolder('thing', holding('it'));
  expect(await readFile(join(folder, 'text'), 'utf8')).toBe('it');
});

test('of many made of something else, the latest stay', async () => {
  const keys = Array.from({ length: 9 }, (_, number) => `thing-000000000000000${number}`);
  await keptFolder('another-0000000000000000', holding('it'));
  for (const key of keys) await keptFolder(key, holding('it'));
  const left = await readdir(cache);
  expect(left).toContain('another-0000000000000000');
  expect(left).toContain('thing-0000000000000008');
  expect(left.filter((name) => name.startsWith('thing-'))).toHaveLength(6);
});
