import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeContentPolicy, judgePermissions } from '../../ts/local/page-policies.ts';
import type { Verdict } from '../../ts/local/verdicts.ts';

const site = 'https://school.example';
const bridge = 'https://meet.example';
const words = readFileSync(new URL('../../lang/en/meetbridge.php', import.meta.url), 'utf8');

/** Claims that a verdict can be told, with what to do where it is not good. */
const expectWords = ({ state, code }: Verdict) => {
  expect(words).toContain(`$string['check_${code}'] =`);
  if (state !== 'good') expect(words).toContain(`$string['check_${code}_next'] =`);
};

test.each([
  ['', 'permissions'],
  ['camera=(self), microphone=*', 'permissions'],
  ['camera=(), microphone=()', 'permissionsblocked'],
])('a page with the Permissions-Policy %j: %s', (header, code) => {
  const verdict = judgePermissions(header);
  expect(verdict.code).toBe(code);
  expectWords(verdict);
});

test('what a Permissions-Policy forbids is named, with what to write instead', () => {
  expect(judgePermissions('camera=(), microphone=()').a).toEqual({
    blocked: 'camera, microphone',
    wanted: 'camera=(self), microphone=(self)',
  });
});

test.each([
  [[], 'content'],
  [["default-src 'self'"], 'contentbridge'],
  [["connect-src 'self' https://meet.example"], 'contentmedia'],
  [["connect-src 'self' https://meet.example wss:"], 'content'],
])('a page with the policies %j: %s', (policies, code) => {
  const verdict = judgeContentPolicy(policies, bridge, site);
  expect(verdict.code).toBe(code);
  expectWords(verdict);
});
