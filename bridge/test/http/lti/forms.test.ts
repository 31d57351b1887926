import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FrontDoor, openFrontDoor } from '../../front-door.ts';
import { loginOf, type Platform, post, registerPlatform } from '../../lti-platform.ts';

let door: FrontDoor;
let platform: Platform;

const open = async (options: Parameters<typeof openFrontDoor>[0] = {}): Promise<void> => {
  door = await openFrontDoor(options);
  platform = await registerPlatform(door);
};
afterEach(async () => {
  await platform.close();
  await door.close();
});

type Headers = { [name: string]: string };
type Answered = { status: number; headers: { [name: string]: unknown }; page: string };

const FORM = 'application/x-www-form-urlencoded';

/** A login as these bytes, with nothing added to the headers; in pieces where they are several. */
const sent = (pieces: (string | Buffer)[], headers: Headers): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const asked = request(`${door.address}/lti/login`, { method: 'POST', headers }, (answer) => {
      let page = '';
      answer.setEncoding('utf8').on('data', (text: string) => (page += text));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, page }));
    });
    asked.on('error', reject);
    for (const piece of pieces) asked.write(piece);
    asked.end();
  });

const form = (): string => loginOf(platform).toString();

describe('a form', () => {
  beforeEach(() => open());

  test('is taken in pieces of unsaid length as it is in one', async () => {
    const text = form();
    const pieces = [text.slice(0, 10), text.slice(10)];
    const whole = await sent([text], { 'content-type': FORM, 'content-length': String(text.length) });
    const chunked = await sent(pieces, { 'content-type': FORM });
    expect([whole.status, chunked.status]).toEqual([302, 302]);
    const named = ({ headers }: Answered): string[] => Object.keys(headers).toSorted();
    expect(named(chunked)).toEqual(named(whole));
    expect(whole.headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{7,}$/) as string,
    });
  });

  test('may name its alphabet', async () => {
    expect((await sent([form()], { 'content-type': `${FORM};charset=UTF-8` })).status).toBe(302);
  });

  test.each([
    [
      'packed',
      () => gzipSync(form()),
      { 'content-type': FORM, 'content-encoding': 'gzip' },
      'request_malformed',
    ],
    ['of another type', () => form(), { 'content-type': 'text/plain' }, 'lti_login_malformed'],
    ['of a type that begins alike', () => form(), { 'content-type': `${FORM}2` }, 'lti_login_malformed'],
    ['of no type', () => form(), {}, 'lti_login_malformed'],
    ['too long', () => `${form()}&x=${'x'.repeat(65_536)}`, { 'content-type': FORM }, 'request_too_large'],
  ] as [string, () => string | Buffer, Headers, string][])(
    '%s is refused by a page, whether its length is said or not',
    async (_kind, body, headers, code) => {
      const bytes = body();
      const length = { 'content-length': String(Buffer.byteLength(bytes)) };
      for (const more of [length, {}]) {
        const answer = await sent([bytes], { ...headers, ...more });
        expect(answer.headers).toMatchObject({
          'meetbridge-code': code,
          'content-type': 'text/html; charset=utf-8',
        });
      }
    },
  );

  test('with a bearer is no browser’s, and is told so in JSON', async () => {
    const answer = await sent(['iss=nobody'], { 'content-type': FORM, authorization: 'Bearer x' });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('stands in the log and in the metrics by its route', async () => {
    await post(door, '/lti/login', loginOf(platform));
    await post(door, '/lti/login', loginOf(platform, { iss: 'https://nobody.example' }));
    const lines = door
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { [member: string]: unknown });
    expect(lines).toMatchObject([
      { method: 'POST', route: '/lti/login', status: 302, site: platform.site.id, msg: 'answered' },
      { method: 'POST', route: '/lti/login', status: 403, code: 'lti_platform_unknown' },
    ]);
    const { body } = await door.ask('/metrics');
    expect(body).toContain('meetbridge_requests_total{route="/lti/login",outcome="ok"} 1');
    expect(body).toContain('meetbridge_requests_total{route="/lti/login",outcome="lti_platform_unknown"} 1');
  });

  test('that breaks off is answered by nobody, and hurts nobody', async () => {
    const text = form();
    const asked = request(`${door.address}/lti/login`, {
      method: 'POST',
      headers: { 'content-type': FORM, 'content-length': String(text.length) },
    });
    const gone = new Promise<void>((resolve) => asked.once('close', () => resolve()));
    asked.on('error', () => undefined);
    asked.write(text.slice(0, 20), () => asked.destroy());
    await gone;
    await expect.poll(() => door.log()).toContain('"status":499');
    expect((await post(door, '/lti/login', loginOf(platform))).status).toBe(302);
  });
});

describe('logins of one address', () => {
  const from = async (address: string, count: number): Promise<number[]> => {
    const statuses: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      statuses.push((await post(door, '/lti/login', { iss: 'x' }, { 'x-forwarded-for': address })).status);
    }
    return statuses;
  };

  test('are 1,200 a minute, of which a page tells', async () => {
    await open({ rateLimits: true });
    expect(new Set(await from('203.0.113.7', 1200))).toEqual(new Set([400]));
    const { status, code, headers, page } = await post(door, '/lti/login', { iss: 'x' });
    expect([status, code, headers.get('retry-after')]).toEqual([429, 'rate_limited', '60']);
    expect(page).toContain('<h1');
  });

  test('are counted where the proxy says that they come from, and not where they say it themselves', async () => {
    await open({ rateLimits: true, trustProxy: 1 });
    expect(new Set(await from('198.51.100.1, 203.0.113.7', 1200))).toEqual(new Set([400]));
    expect(await from('198.51.100.2, 203.0.113.7', 1)).toEqual([429]);
    expect(await from('203.0.113.7, 203.0.113.8', 1)).toEqual([400]);
  });
});
