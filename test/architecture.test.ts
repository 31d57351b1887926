import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

type Import = { file: string; target: string; typeOnly: boolean };

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** A target inside the project reads as its path from the root; anything else as it was written. */
const importsOf = (file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map((match) => {
    const written = match[2] ?? match[3] ?? '';
    const target = written.startsWith('.') ? posix.join(posix.dirname(file), written) : written;
    return { file, target, typeOnly: match[1] !== undefined };
  });

const bridge = sourcesBelow('bridge/src').flatMap(importsOf);
const contract = sourcesBelow('shared/contract').flatMap(importsOf);
const client = sourcesBelow('shared/client').flatMap(importsOf);

/** The part of the bridge that a path belongs to: its folder below `src`, or its file name. */
const partOf = (path: string): string => path.replace(/^bridge\/src\//, '').replace(/(\/.*|\.ts)$/, '');

const domain = [
  'sites',
  'admission',
  'attendance',
  'reports',
  'rooms',
  'seats',
  'waiting',
  'encryption',
  'links',
  'marks',
];
/** What each part may import from the bridge. `store/primitives` and what is built on them alone is the domain's own view of storage. */
const mayImport: { [part: string]: string[] } = {
  errors: [],
  ...Object.fromEntries(
    domain.map((part) => [part, ['errors', 'keys', 'schedule', 'sweep', 'worker', ...domain]]),
  ),
  schedule: [],
  sweep: ['schedule'],
  worker: ['schedule'],
  keys: ['errors'],
  'tool-keys': [],
  sealing: [],
  recent: [],
  config: ['errors'],
  doors: ['errors', 'keys', 'tool-keys', 'sealing', 'recent', ...domain],
  livekit: ['errors', 'keys', 'sealing', ...domain],
  platforms: ['errors', 'keys', 'recent', ...domain],
  store: ['errors'],
  http: ['errors', 'keys', 'tool-keys', 'recent', 'config', 'doors', 'livekit', 'platforms', ...domain],
  app: ['errors', 'keys', 'tool-keys', 'config', 'doors', 'livekit', 'platforms', 'http', ...domain],
  command: [
    'errors',
    'keys',
    'tool-keys',
    'schedule',
    'sweep',
    'config',
    'doors',
    'livekit',
    'platforms',
    'store',
    'http',
    'app',
    ...domain,
  ],
  main: [
    'errors',
    'keys',
    'config',
    'doors',
    'livekit',
    'platforms',
    'store',
    'http',
    'app',
    'command',
    ...domain,
  ],
};

const isPrimitives = (path: string): boolean =>
  /^bridge\/src\/store\/(primitives|change|pages)\.ts$/.test(path);

const breaches = (imports: Import[], isAllowed: (one: Import) => boolean): string[] =>
  imports.filter((one) => !isAllowed(one)).map((one) => `${one.file} imports ${one.target}`);

describe('the arrows', () => {
  test('something is being looked at', () => {
    expect(bridge.length).toBeGreaterThan(50);
    expect(contract.length).toBeGreaterThan(10);
  });

  test('in the bridge they point one way', () => {
    const inside = bridge.filter((one) => one.target.startsWith('bridge/src/'));
    expect(
      breaches(inside, ({ file, target }) => {
        const from = partOf(file);
        const to = partOf(target);
        return from === to || isPrimitives(target) || (mayImport[from]?.includes(to) ?? false);
      }),
    ).toEqual([]);
  });

  test('doors, livekit and platforms never meet', () => {
    const edges = ['doors', 'livekit', 'platforms'];
    const pairs = bridge.filter(({ file, target }) =>
      edges
        .flatMap((a) => edges.filter((b) => b !== a).map((b) => [a, b]))
        .some(([a, b]) => partOf(file) === a && target.startsWith(`bridge/src/${b}/`)),
    );
    expect(breaches(pairs, () => false)).toEqual([]);
  });

  test.each([
    ['livekit-server-sdk', ['livekit']],
    ['jose', ['doors', 'reports']],
    ['libsql', ['store']],
    ['express', ['http', 'app']],
    ['prom-client', ['http', 'app']],
  ])('%s stays in %j', (library, parts) => {
    const users = bridge.filter(({ target }) => target === library || target.startsWith(`${library}/`));
    expect(users).not.toEqual([]);
    expect(breaches(users, ({ file }) => parts.includes(partOf(file)))).toEqual([]);
  });

  test('the contract imports zod alone', () => {
    expect(
      breaches(contract, ({ target }) => target === 'zod' || target.startsWith('shared/contract/')),
    ).toEqual([]);
  });

  test('admission and every file marked pure know no clock, network, environment or store', () => {
    const pure = sourcesBelow('bridge/src').filter(
      (file) =>
        partOf(file) === 'admission' || /\bPure\.(?:\s|\*)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(pure.length).toBeGreaterThan(3);
    const impure = pure.filter((file) =>
      /Date\.now|new Date\(\)|process\.|fetch\(|Math\.random|randomBytes|node:(?:fs|http|net|dns|timers)|store\//.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  test('the client takes the contract and nothing else of ours, and no zod', () => {
    expect(
      breaches(
        client.filter(({ target }) => !target.startsWith('shared/client/')),
        ({ target, typeOnly }) =>
          target !== 'zod' &&
          !target.startsWith('bridge/') &&
          (typeOnly || !target.startsWith('@meetbridge/')),
      ),
    ).toEqual([]);
  });

  test('the environment is read in main and its command alone', () => {
    const readers = sourcesBelow('bridge/src').filter((file) =>
      /process\.env/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(readers.every((file) => ['main', 'command'].includes(partOf(file)))).toBe(true);
  });

  test('PHP knows no LiveKit: no secret, no SDK, no address of it', () => {
    const php = readdirSync(join(root, 'wordpress-plugin'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.php') && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name));
    expect(php.length).toBeGreaterThan(5);
    expect(
      php.filter((file) => /livekit[_-]?(?:api|secret|key|url|server)/i.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
  });
});
