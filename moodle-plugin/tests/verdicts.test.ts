import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bridgeOrigin, judgeClock, judgeKeys, judgeLaunch, refusalKey } from '../ts/local/verdicts.ts';

describe('the clocks of site and bridge', () => {
  test.each([
    [1000, 1000, 'good', 'clock', undefined],
    [1005, 1000, 'good', 'clock', undefined],
    [1006, 1000, 'bad', 'clockahead', '6'],
    [1000, 1090, 'bad', 'clockbehind', '90'],
  ])('site %i, bridge %i: %s', (site, bridge, state, code, a) => {
    expect(judgeClock(site, bridge)).toEqual(a === undefined ? { state, code } : { state, code, a });
  });
});

test('a bridge is trusted as long as it publishes one key that was pinned', () => {
  expect(judgeKeys(['a', 'b'], [{ kid: 'c' }, { kid: 'b' }]).state).toBe('good');
  expect(judgeKeys(['a'], [{ kid: 'c' }, {}]).state).toBe('bad');
  expect(judgeKeys(['a'], []).state).toBe('bad');
});

describe('what the bridge says to a launch into a meeting that is over', () => {
  test.each([
    ['meeting_over', 'good', 'trusted'],
    [null, 'bad', 'origin'],
    ['origin_not_paired', 'bad', 'origin'],
    ['assertion_untrusted', 'bad', 'untrusted'],
    ['site_suspended', 'bad', 'suspended'],
    ['assertion_wrong_audience', 'bad', 'audience'],
    ['assertion_expired', 'bad', 'clockwrong'],
    ['assertion_from_future', 'bad', 'clockwrong'],
    ['livekit_unreachable', 'bad', 'bridgetrouble'],
  ])('%s: %s, %s', (said, state, code) => {
    expect(judgeLaunch(said, 'https://school.example')).toMatchObject({ state, code });
  });
});

test('a refused pairing has words of its own where the reason is known', () => {
  expect(refusalKey('code_expired')).toBe('connect_code_expired');
  expect(refusalKey('HTTP 502')).toBe('pairing_refused');
});

test.each([
  ['bridge.example', 'https://bridge.example'],
  [' https://bridge.example/path ', 'https://bridge.example'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['ftp://bridge.example', null],
  ['', null],
])('the address "%s" means %s', (typed, origin) => {
  expect(bridgeOrigin(typed)).toBe(origin);
});

describe('words', () => {
  const source = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const words = source('../lang/en/meetbridge.php');
  const verdicts = source('../ts/local/verdicts.ts');
  const known = [...verdicts.matchAll(/^ {2}\w+: '(\w+)',$/gm)].map(([, code]) => code!);
  const bad = [
    ...known,
    'bridgetrouble',
    'clockahead',
    'clockbehind',
    'keysother',
    'mixed',
    'foreign',
    'silent',
  ];
  const keys = [
    ...['answers', 'clock', 'keys', 'trusted'].map((code) => `check_${code}`),
    ...bad.flatMap((code) => [`check_${code}`, `check_${code}_next`]),
    ...[...verdicts.matchAll(/'((?:code|proof|rate)_\w+)'/g)].map(([, code]) => refusalKey(code!)),
  ];
  test.each([...new Set(keys)])('%s is there', (key) => {
    expect(words).toContain(`$string['${key}']`);
  });
});
