import type { Problem } from '@meetbridge/shared/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';

let door: FrontDoor;
beforeAll(async () => {
  door = await openFrontDoor();
});
afterAll(() => door.close());

test('a refusal is a problem as RFC 9457 has it, and says what time it is here', async () => {
  const { status, headers, body } = await door.ask('/launches', {});
  expect(status).toBe(400);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(headers.get('cache-control')).toBe('no-store');
  const problem: Problem = {
    type: 'about:blank',
    title: 'The request could not be read',
    status: 400,
    code: 'request_malformed',
    bridgeTime: NOW,
  };
  expect(body).toEqual(problem);
});

test.each([
  ['GET', '/'],
  ['GET', '/launches'],
  ['POST', '/health/live'],
  ['DELETE', '/sites'],
  ['GET', '/%E0%A4%A'],
  ['GET', '/..%2f..%2fetc/passwd'],
  ['POST', '/room/nothing/else'],
])('%s %s is nothing of ours', async (method, path) => {
  const answer = await door.ask(path, undefined, { method });
  expect(answer.status).toBe(404);
  expect(outcomeOf(answer)).toBe('not_found');
});

test.each(['GET /health/live', 'GET /.well-known/jwks.json', 'POST /launches', 'GET /nothing'])(
  '%s says that it is no page, and not by what it is served',
  async (request) => {
    const [method = '', path = ''] = request.split(' ');
    const { headers } = await door.ask(path, method === 'POST' ? {} : undefined);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  },
);
