import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memberOf, type Paging } from './double/roster.ts';
import { startPlatform, type Platform } from './double.ts';
import { ada, grace } from './face.ts';
import { PlatformKeys } from './platform-keys.ts';
import { mediaTypes, scopes } from './vocabulary.ts';

const { publicKey, privateKey } = await generateKeyPair('RS256');
const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid: 'tool', alg: 'RS256', use: 'sig' }] };

const keys = new PlatformKeys(); // making some takes a while
let now: number;
let keysAsked: number;
let platform: Platform;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5, 9);
  keysAsked = 0;
  const get = (): Promise<Response> => {
    keysAsked += 1;
    return Promise.resolve(Response.json(keySet));
  };
  platform = await startPlatform({ clock: () => now, fetch: get, keys });
});
afterEach(() => platform.stop());

type Asked = { scope?: string; claims?: { [claim: string]: unknown } };

async function askToken({
  scope = Object.values(scopes).join(' '),
  claims = {},
}: Asked = {}): Promise<Response> {
  const iat = Math.floor(now / 1000);
  const said = {
    iss: 'client-1',
    sub: 'client-1',
    aud: `${platform.origin}/token`,
    iat,
    exp: iat + 240,
    jti: randomUUID(),
    ...claims,
  };
  const assertion = await new SignJWT(said)
    .setProtectedHeader({ alg: 'RS256', kid: 'tool' })
    .sign(privateKey);
  return await fetch(`${platform.origin}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope,
    }),
  });
}

async function bearer(asked?: Asked): Promise<{ authorization: string }> {
  const { access_token } = (await (await askToken(asked)).json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}` };
}

describe('a token', () => {
  test.each<[string, Asked, string]>([
    ['of another client', { claims: { sub: 'client-2' } }, 'invalid_client'],
    ['for another audience', { claims: { aud: 'https://other.example/token' } }, 'invalid_client'],
    ['that is over', { claims: { exp: Date.UTC(2026, 0, 5, 8) / 1000 } }, 'invalid_client'],
    ['that lives too long', { claims: { exp: Date.UTC(2026, 0, 5, 10) / 1000 } }, 'invalid_client'],
    ['without an id', { claims: { jti: undefined } }, 'invalid_client'],
    ['for nothing that is permitted', { scope: 'https://other.example/scope' }, 'invalid_scope'],
  ])('is not given for an assertion %s', async (_name, asked, error) => {
    const answer = await askToken(asked);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error });
  });

  test('is given once for each assertion', async () => {
    const claims = { jti: 'the same' };
    expect((await askToken({ claims })).status).toBe(200);
    expect((await askToken({ claims })).status).toBe(400);
    expect(platform.tokenRefusals).toEqual(['jti was used before']);
    expect(keysAsked).toBe(1);
  });

  test('is good for its own time and scopes', async () => {
    platform.tokens.lasts = 60;
    const headers = { ...(await bearer({ scope: scopes.roster })), accept: mediaTypes.roster };
    const statusOf = async (path: string): Promise<number> =>
      (await fetch(`${platform.origin}${path}`, { headers })).status;
    expect(await statusOf('/members')).toBe(200);
    expect(await statusOf('/lineitems')).toBe(403);
    now += 60_000;
    expect(await statusOf('/members')).toBe(401);
  });
});

describe('the roster', () => {
  const next = (response: Response): string => response.headers.get('link') ?? '';

  test.each<[Paging, RegExp]>([
    ['link', /^<http:[^>]+from=1[^>]*>; rel="next"$/],
    ['relative', /^<\/members/],
    ['unquoted', /rel=next$/],
    ['rel-list', /rel="next last"$/],
    ['split-headers', /rel="first", </],
    ['foreign', /^<http:\/\/127\.0\.0\.1:9\//],
  ])('leads on as "%s" says', async (paging, shape) => {
    Object.assign(platform.roster, { pageSize: 1, paging });
    const headers = { ...(await bearer()), accept: mediaTypes.roster };
    expect(next(await fetch(`${platform.origin}/members`, { headers }))).toMatch(shape);
  });

  test('finds no handler for two media types', async () => {
    const headers = { ...(await bearer()), accept: `${mediaTypes.roster}, application/json` };
    expect((await fetch(`${platform.origin}/members`, { headers })).status).toBe(400);
  });

  test('keeps to the role that is asked for', async () => {
    platform.roster.members = [memberOf(grace), memberOf(ada)];
    const headers = { ...(await bearer()), accept: mediaTypes.roster };
    const answer = await fetch(`${platform.origin}/members?role=Learner`, { headers });
    const { members } = (await answer.json()) as { members: { user_id: string }[] };
    expect(members.map(({ user_id }) => user_id)).toEqual([ada.id]);
  });
});

describe('a score', () => {
  const give = async (change: object = {}): Promise<Response> => {
    const score = {
      userId: ada.id,
      timestamp: new Date(now).toISOString(),
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      scoreGiven: 8,
      scoreMaximum: 10,
      ...change,
    };
    return await fetch(`${platform.origin}/lineitem/1/scores?type_id=3`, {
      method: 'POST',
      headers: { ...(await bearer()), 'content-type': mediaTypes.score },
      body: JSON.stringify(score),
    });
  };
  beforeEach(() => {
    platform.gradebook.add({ label: 'Attendance', scoreMaximum: 10 });
  });
  const given = (): number | null | undefined =>
    platform.gradebook.columns.get('1')?.grades.get(ada.id)?.given;

  test('arrives', async () => {
    expect((await give()).status).toBe(200);
    expect(given()).toBe(8);
  });

  test('is refused when its second is not later', async () => {
    await give();
    now += 900;
    expect((await give({ scoreGiven: 9 })).status).toBe(409);
    now += 100;
    expect((await give({ scoreGiven: 9 })).status).toBe(200);
    expect(given()).toBe(9);
  });

  test.each<[string, object]>([
    ['of a teacher', { userId: grace.id }],
    ['without a time', { timestamp: undefined }],
    ['without a maximum', { scoreMaximum: undefined }],
    ['without progress', { gradingProgress: undefined }],
  ])('%s is refused', async (_name, change) => {
    expect((await give(change)).status).toBe(400);
  });

  test('can be taken without anybody being told', async () => {
    platform.traffic.spoil('scores', 'done-then-reset');
    await expect(give()).rejects.toThrow();
    expect(given()).toBe(8);
    expect((await give()).status).toBe(409);
  });

  test('has no column any more', async () => {
    platform.gradebook.columns.clear();
    expect((await give()).status).toBe(404);
  });
});
