import { describe, expect, test } from 'vitest';
import { bridgeOrigin } from '../src/settings/bridge.ts';
import { judgeClock } from '../src/settings/checks/clock.ts';
import { judgeContentPolicy } from '../src/settings/checks/content-policy.ts';
import { judgeKeys } from '../src/settings/checks/keys.ts';
import { judgeLaunch } from '../src/settings/checks/launch.ts';
import { judgeReports } from '../src/settings/checks/reports.ts';

const site = 'https://school.example';
const bridge = 'https://meet.example';

describe('the address of a bridge, as people type it', () => {
  test.each([
    ['https://meet.example', bridge],
    [' https://MEET.example/ ', bridge],
    ['meet.example', bridge],
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

describe('clocks', () => {
  test.each([
    [0, 'good'],
    [5, 'good'],
    [-5, 'good'],
    [6, 'bad'],
    [-120, 'bad'],
  ])('a site that is %d seconds ahead is %s', (seconds, state) => {
    expect(judgeClock(1000 + seconds, 1000).state).toBe(state);
  });

  test('say how far they are apart', () => {
    expect(judgeClock(1120, 1000).text).toContain('120 seconds ahead');
    expect(judgeClock(880, 1000).text).toContain('120 seconds behind');
  });
});

describe('the bridge’s keys', () => {
  test.each([
    [['a'], [{ kid: 'a' }], 'good'],
    [['a', 'b'], [{ kid: 'b' }, { kid: 'c' }], 'good'],
    [['a'], [{ kid: 'c' }], 'bad'],
    [['a'], [], 'bad'],
    [['a'], [{}], 'bad'],
  ])('pinned %j, published %j: %s', (pinned, published, state) => {
    expect(judgeKeys(pinned, published).state).toBe(state);
  });
});

describe('a launch into a meeting that is over', () => {
  test('is refused as over where all is well', () => {
    expect(judgeLaunch('meeting_over', site).state).toBe('good');
  });

  test.each([
    null,
    'origin_not_paired',
    'assertion_untrusted',
    'site_suspended',
    'assertion_wrong_audience',
    'assertion_expired',
    'assertion_from_future',
    'store_unavailable',
  ])('refused as %s is a problem, with what to do next', (code) => {
    expect(judgeLaunch(code, site)).toMatchObject({ state: 'bad', next: expect.stringMatching(/./) });
  });
});

describe('a Content-Security-Policy', () => {
  test.each([
    [[], 'good'],
    [["script-src 'self'"], 'good'],
    [["default-src 'self'"], 'bad'],
    [["default-src 'none'; connect-src https: wss:"], 'good'],
    [["connect-src 'self' https://meet.example"], 'warning'],
    [["connect-src 'self' https://meet.example wss://media.example"], 'good'],
    [['connect-src *', "connect-src 'self'"], 'bad'],
  ])('%j is %s', (policies, state) => {
    expect(judgeContentPolicy(policies, bridge, site).state).toBe(state);
  });
});

test('that no report has come yet is no problem, only worth knowing', () => {
  expect(judgeReports(null).state).toBe('warning');
});
