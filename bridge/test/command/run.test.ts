import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PairingCode } from '@meetbridge/shared/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/command/data.ts';
import type { Environment } from '../../src/config.ts';
import { writeAudit } from '../../src/rooms/audit.ts';
import { addSite } from '../../src/sites/registry.ts';
import type { Site } from '../../src/sites/site.ts';
import { say as run } from './command-line.ts';

const ID = 's_aaaaaaaaaaaaaaaa';
const ORIGIN = 'https://www.example.org';

let data: string;
let env: Environment;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'meetbridge-command-'));
  env = { MEETBRIDGE_DATA: data };
  const store = openStore(data);
  await addSite(store.records, {
    id: ID,
    name: 'The Daily Example',
    origins: [ORIGIN],
    reports: null,
    software: 'WordPress 7.0',
    keys: [{ kid: 'kid', x: 'x', addedAt: 0, retiresAt: null }],
    status: 'active',
    createdAt: 1_790_000_000_000,
    pairedWith: 'a hash',
  });
  await writeAudit(store.records, '1', {
    at: 1_790_000_000_000,
    site: ID,
    room: 'r_1',
    actor: 'p_1',
    action: 'remove',
    target: 'p_2',
    detail: null,
  });
  await store.close();
});
afterAll(() => rmSync(data, { recursive: true }));

const json = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await run([...args, '--json'], env)).out);

test('help is what it says without a word, and when asked', async () => {
  const [bare, asked, flag] = await Promise.all([
    run([], {}),
    run(['help'], {}),
    run(['sites', '--help'], {}),
  ]);
  expect(bare).toMatchObject({ code: 0, err: '' });
  expect(bare.out).toContain('meetbridge invite --origin URL');
  expect([asked.out, flag.out]).toEqual([bare.out, bare.out]);
});

describe('invite', () => {
  test('prints a code, for a person and for a program', async () => {
    const { out } = await run(['invite', '--origin', ORIGIN], env);
    const code = out.match(/\S+-\S+-\S+-\S+-\S+/)?.[0];
    expect(PairingCode.safeParse(code).success).toBe(true);
    const issued = (await json('invite', '--origin', `${ORIGIN}/`)) as {
      code: string;
      origin: string;
      expiresAt: number;
    };
    expect(PairingCode.safeParse(issued.code).success).toBe(true);
    expect(issued.origin).toBe(ORIGIN);
    expect(issued.expiresAt).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  });

  test.each([
    ['without an origin', ['invite']],
    ['for a path', ['invite', '--origin', `${ORIGIN}/blog`]],
    ['for a bare name', ['invite', '--origin', 'www.example.org']],
  ])('%s says how it is done', async (_title, args) => {
    const { code, out, err } = await run(args, env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('https://www.example.org');
    expect(err).not.toContain(' at ');
  });
});

describe('sites', () => {
  test('lists them, without what is nobody’s business', async () => {
    expect((await run(['sites'], env)).out).toMatch(
      /s_aaaaaaaaaaaaaaaa {2}active .*The Daily Example.*https:\/\/www\.example\.org/,
    );
    const [site] = (await json('sites', 'list')) as Site[];
    expect(site).toMatchObject({ id: ID, status: 'active' });
    expect(site).not.toHaveProperty('pairedWith');
  });

  test('suspends and resumes one', async () => {
    expect(await json('sites', 'suspend', ID)).toMatchObject({ status: 'suspended' });
    expect(await json('sites', 'resume', ID)).toMatchObject({ status: 'active' });
  });

  test('gives one a code for a new key, for its own origin', async () => {
    expect(await json('sites', 'rotate', ID)).toMatchObject({ origin: ORIGIN });
  });

  test.each([
    ['suspend', 's_nobodyknowsthis1', 'There is no site s_nobodyknowsthis1.'],
    ['rotate', 's_nobodyknowsthis1', 'There is no site s_nobodyknowsthis1.'],
    ['remove', 's_nobodyknowsthis1', 'There is no site s_nobodyknowsthis1.'],
    ['paint', ID, 'sites knows list, suspend, resume, rotate, remove, approve'],
    ['constructor', ID, 'sites knows list'],
  ])('%s %s is a mistake, said in one line', async (verb, id, sentence) => {
    const { code, out, err } = await run(['sites', verb, id], env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('audit shows what moderators did', async () => {
  expect(await json('audit')).toMatchObject([{ actor: 'p_1', action: 'remove', target: 'p_2' }]);
  expect(await json('audit', 'r_2')).toEqual([]);
  expect((await run(['audit', 'r_1'], env)).out).toContain('remove');
});

test('serve says everything that is missing at once', async () => {
  const { code, out, err } = await run(['serve'], { NODE_ENV: 'production', LIVEKIT_API_SECRET: 'secret' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.match(/^ {2}- /gm)).toHaveLength(4);
  expect(err).not.toMatch(/^\s+at /m);
});

test('a data folder that cannot be is said in a sentence', async () => {
  const { code, err } = await run(['sites'], { MEETBRIDGE_DATA: '/dev/null/data' });
  expect({ code, err }).toEqual({ code: 1, err: 'The database file cannot be opened.\n' });
});

test.each([[['sits']], [['serve', '--port', '7']], [['invite', '--nonsense']]])(
  '%j is a mistake, said without a stack',
  async (args) => {
    const { code, err } = await run(args, env);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/^\s+at /m);
  },
);

test('removing a site forgets it with what its moderators did, once', async () => {
  expect(await json('sites', 'remove', ID)).toEqual({ removed: ID });
  expect([await json('sites'), await json('audit')]).toEqual([[], []]);
  expect((await run(['sites', 'remove', ID], env)).code).toBe(2);
});
