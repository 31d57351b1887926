import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ConfigError,
  type Environment,
  exampleEnvironment,
  readConfig,
  readDataFolder,
  readPlace,
} from '../src/config.ts';

const SECRET = 'a-secret-of-more-than-32-characters';

const enough: Environment = {
  MEETBRIDGE_URL: 'https://meet.example.org',
  LIVEKIT_URL: 'wss://livekit.example.org',
  LIVEKIT_API_KEY: 'meetbridge',
  LIVEKIT_API_SECRET: SECRET,
};
const production: Environment = { ...enough, NODE_ENV: 'production' };

const mistakesOf = (env: Environment): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meetbridge-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string): string => {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, text);
  return path;
};

test('four settings are enough', () => {
  expect(readConfig(enough)).toEqual({
    origin: 'https://meet.example.org',
    host: null,
    port: 8080,
    data: resolve('data'),
    livekit: { url: 'wss://livekit.example.org', apiKey: 'meetbridge', apiSecret: SECRET },
    rateLimits: true,
    trustProxy: 0,
    keepDays: 30,
    allowLoopback: false,
    production: false,
  });
});

test('all mistakes are listed at once, and no value stands in one', () => {
  const mistakes = mistakesOf({
    MEETBRIDGE_URL: 'https://meet.example.org/path',
    MEETBRIDGE_PORT: '80a',
    MEETBRIDGE_RATE_LIMITS: 'maybe',
    LIVEKIT_URL: 'ftp://livekit',
    LIVEKIT_API_SECRET: '',
    LIVEKIT_API_KEY_FILE: '/nowhere/at/all',
  });
  expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual([
    'MEETBRIDGE_URL',
    'MEETBRIDGE_PORT',
    'LIVEKIT_URL',
    'LIVEKIT_API_KEY_FILE',
    'LIVEKIT_API_SECRET',
    'MEETBRIDGE_RATE_LIMITS',
  ]);
  expect(mistakes.join()).not.toMatch(/80a|maybe|ftp|meet\.example\.org\/path/);
});

describe('a value', () => {
  test.each([
    ['MEETBRIDGE_HOST', '127.0.0.1', true],
    ['MEETBRIDGE_HOST', '::1', true],
    ['MEETBRIDGE_HOST', '', true],
    ['MEETBRIDGE_HOST', 'localhost', false],
    ['MEETBRIDGE_KEEP_DAYS', '1', true],
    ['MEETBRIDGE_KEEP_DAYS', '3650', true],
    ['MEETBRIDGE_KEEP_DAYS', '0', false],
    ['MEETBRIDGE_KEEP_DAYS', '3651', false],
    ['MEETBRIDGE_KEEP_DAYS', '1.5', false],
    ['MEETBRIDGE_PORT', '0', true],
    ['MEETBRIDGE_PORT', '65535', true],
    ['MEETBRIDGE_PORT', '65536', false],
    ['MEETBRIDGE_PORT', '-1', false],
    ['MEETBRIDGE_PORT', '80.5', false],
    ['MEETBRIDGE_TRUST_PROXY', '2', true],
    ['MEETBRIDGE_TRUST_PROXY', 'true', false],
    ['MEETBRIDGE_URL', 'http://127.0.0.1:8080', true],
    ['MEETBRIDGE_URL', 'https://meet.example.org/', false],
    ['MEETBRIDGE_URL', 'meet.example.org', false],
    ['LIVEKIT_URL', 'ws://127.0.0.1:7880', true],
    ['LIVEKIT_URL', 'livekit', false],
    ['MEETBRIDGE_RATE_LIMITS', 'off', true],
    ['MEETBRIDGE_ALLOW_LOOPBACK', 'on', true],
    ['MEETBRIDGE_ALLOW_LOOPBACK', 'true', false],
  ])('%s=%s is good: %s', (name, value, isGood) => {
    expect(mistakesOf({ ...enough, [name]: value }).length === 0).toBe(isGood);
  });

  test('that is LiveKit’s http address becomes its WebSocket address', () => {
    expect(readConfig({ ...enough, LIVEKIT_URL: 'https://livekit.example.org/' }).livekit.url).toBe(
      'wss://livekit.example.org',
    );
  });

  test('may come from a file, without the line end', () => {
    const env = {
      ...enough,
      LIVEKIT_API_SECRET: undefined,
      LIVEKIT_API_SECRET_FILE: fileWith(`${SECRET}\n`),
    };
    expect(readConfig(env).livekit.apiSecret).toBe(SECRET);
  });

  test('may not come from both', () => {
    const env = { ...enough, LIVEKIT_API_SECRET_FILE: fileWith(SECRET) };
    expect(mistakesOf(env)).toEqual([
      'LIVEKIT_API_SECRET and LIVEKIT_API_SECRET_FILE are both set; only one can count',
    ]);
  });

  test('in an empty file is missing', () => {
    expect(
      mistakesOf({ ...enough, LIVEKIT_API_SECRET: undefined, LIVEKIT_API_SECRET_FILE: fileWith('\n') }),
    ).toHaveLength(1);
  });
});

describe('production', () => {
  test('takes what is good', () => {
    expect(readConfig(production).production).toBe(true);
  });

  test.each<[string, Environment]>([
    ['a plain-http address', { MEETBRIDGE_URL: 'http://meet.example.org' }],
    ['the development key', { LIVEKIT_API_KEY: 'devkey' }],
    ['the development secret', { LIVEKIT_API_SECRET: 'secret' }],
    ['a secret of 31 characters', { LIVEKIT_API_SECRET: 'x'.repeat(31) }],
    ['no rate limits', { MEETBRIDGE_RATE_LIMITS: 'off' }],
    ['platforms on this machine', { MEETBRIDGE_ALLOW_LOOPBACK: 'on' }],
    ['platforms on this machine', { MEETBRIDGE_ALLOW_LOOPBACK: 'on' }],
  ])('refuses %s; development does not', (_title, change) => {
    expect(mistakesOf({ ...production, ...change })).toHaveLength(1);
    expect(mistakesOf({ ...enough, ...change })).toEqual([]);
  });

  test('takes a secret of 32 characters', () => {
    expect(mistakesOf({ ...production, LIVEKIT_API_SECRET: 'x'.repeat(32) })).toEqual([]);
  });
});

test('commands that only need the data need nothing else', () => {
  expect(readDataFolder({ MEETBRIDGE_DATA: '/srv/data' })).toBe('/srv/data');
  expect(readDataFolder({})).toBe(resolve('data'));
});

test('commands that speak of the bridge’s address need that as well', () => {
  const env = { MEETBRIDGE_DATA: '/srv/data', MEETBRIDGE_URL: 'https://meet.example.org' };
  expect(readPlace(env)).toEqual({ data: '/srv/data', origin: 'https://meet.example.org' });
  expect(() => readPlace({ MEETBRIDGE_DATA: '/srv/data' })).toThrow('MEETBRIDGE_URL is missing');
});

test('.env.example is what the settings say (`npx vitest run -u` writes it anew)', async () => {
  await expect(exampleEnvironment()).toMatchFileSnapshot(
    new URL('../../.env.example', import.meta.url).pathname,
  );
});

test('.env.example, filled in, is good', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').matchAll(
    /^([A-Z_]+)=(.*)$/gm,
  );
  const env = Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
  expect(mistakesOf({ ...env, LIVEKIT_API_SECRET: SECRET, NODE_ENV: 'production' })).toEqual([]);
});
