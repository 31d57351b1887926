import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeContentPolicy, judgePermissions } from '../../ts/local/page-policies.ts';
import {
  bridgeOrigin,
  judgeClock,
  judgeKeys,
  judgeLaunch,
  refusalKey,
  type Verdict,
} from '../../ts/local/verdicts.ts';

const site = 'https://school.example';
const bridge = 'https://meet.example';
const words = readFileSync(new URL('../../lang/en/meetbridge.php', import.meta.url), 'utf8');

/** Claims that a verdict can be told, with what to do where it is not good. */
const expectWords = ({ state, code }: Verdict) => {
  expect(words).toContain(`$string['check_${code}'] =`);
  if (state !== 'good') expect(words).toContain(`$string['check_${code}_next'] =`);
};

describe('the address of a bridge, as people type it', () => {
  test.each([
    [' https://MEET.example/ ', bridge],
    ['meet.example/path?x', bridge],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['', null],
    ['ftp://meet.example', null],
    ['javascript:alert(1)', null],
    ['two words', null],
  ])('%j is %j', (typed, origin) => {
    expect(bridgeOrigin(typed)).toBe(origin);
  });
});

test.each([
  [0, 'clock'],
  [5, 'clock'],
  [-5, 'clock'],
  [6, 'clockahead'],
  [-120, 'clockbehind'],
])('the clock of a site that is %d seconds ahead: %s', (seconds, code) => {
  const verdict = judgeClock(1000 + seconds, 1000);
  expect(verdict.code).toBe(code);
  expect(verdict.state).toBe(code === 'clock' ? 'good' : 'bad');
  expectWords(verdict);
});

test.each([
  [['a', 'b'], [{ kid: 'b' }, { kid: 'c' }], 'good'],
  [['a'], [{ kid: 'c' }], 'bad'],
  [['a'], [], 'bad'],
  [['a'], [{}], 'bad'],
])('keys pinned %j, published %j: %s', (pinned, published, state) => {
  const verdict = judgeKeys(pinned, published);
  expect(verdict.state).toBe(state);
  expectWords(verdict);
});

describe('a launch into a meeting that is over', () => {
  test.each([
    ['meeting_over', 'trusted'],
    [null, 'origin'],
    ['origin_not_paired', 'origin'],
    ['assertion_untrusted', 'untrusted'],
    ['site_suspended', 'suspended'],
    ['assertion_wrong_audience', 'audience'],
    ['assertion_expired', 'clockwrong'],
    ['assertion_from_future', 'clockwrong'],
    ['store_unavailable', 'bridgetrouble'],
  ])('refused as %s: %s', (refusal, code) => {
    const verdict = judgeLaunch(refusal, site);
    expect(verdict.code).toBe(code);
    expect(verdict.state).toBe(code === 'trusted' ? 'good' : 'bad');
    expectWords(verdict);
  });
});

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

test.each(['code_invalid', 'code_expired', 'code_wrong_origin', 'proof_invalid', 'rate_limited', 'other'])(
  'a pairing refused as %s has words',
  (code) => {
    expect(words).toContain(`$string['${refusalKey(code)}'] =`);
  },
);
