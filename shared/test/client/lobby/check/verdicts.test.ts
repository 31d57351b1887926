import { describe, expect, test } from 'vitest';
import { linesOf, textOf } from '../../../../client/lobby/check/report.ts';
import { type Facts, type Item, type Verdict, verdictsOf } from '../../../../client/lobby/check/verdicts.ts';

const page = { secure: true, microphone: null, camera: null };
const facts = (change: Partial<Facts>): Facts => ({ page, bridge: 'ok', media: null, ...change });

test.each<[string, Partial<Facts>, Partial<Record<Item, Verdict>>]>([
  [
    'nothing tried yet',
    { bridge: null },
    { secure: 'ok', bridge: 'unknown', websocket: 'unknown', udp: 'unknown' },
  ],
  ['the bridge away', { bridge: 'unreachable' }, { bridge: 'blocked', websocket: 'unknown' }],
  ['no way from the site', { bridge: 'site' }, { bridge: 'unknown' }],
  [
    'UDP through',
    { media: { socket: true, transport: 'udp' } },
    { websocket: 'ok', udp: 'ok', tcp: 'unneeded' },
  ],
  ['TCP only', { media: { socket: true, transport: 'tcp' } }, { udp: 'blocked', tcp: 'ok' }],
  [
    'a signal and no media',
    { media: { socket: true, transport: null } },
    { websocket: 'ok', udp: 'blocked', tcp: 'blocked' },
  ],
  [
    'no signal',
    { media: { socket: false, transport: null } },
    { websocket: 'blocked', udp: 'unknown', tcp: 'unknown' },
  ],
  [
    'a camera the policy forbids',
    { page: { ...page, camera: 'policy' } },
    { camera: 'blocked', microphone: 'ok' },
  ],
])('%s', (_case, change, verdicts) => {
  expect(verdictsOf(facts(change))).toMatchObject(verdicts);
});

describe('the result in words', () => {
  const say = (key: string): string => key;

  test('says what to do about what is blocked, and nothing about the rest', () => {
    const lines = linesOf(
      facts({ page: { ...page, camera: 'policy' }, media: { socket: true, transport: 'tcp' } }),
      say,
    );
    expect(lines.filter(({ help }) => help !== null).map(({ item, help }) => [item, help])).toEqual([
      ['camera', 'trouble.policy.camera'],
      ['udp', 'check.help.udp'],
    ]);
  });

  test('is a text with one line a thing', () => {
    const text = textOf(
      linesOf(facts({ bridge: 'unreachable' }), say),
      say,
      'https://school.example',
      'Browser 1',
    );
    expect(text.split('\n')).toHaveLength(9);
    expect(text).toContain('- check.bridge: check.verdict.blocked. check.help.bridge');
  });
});
