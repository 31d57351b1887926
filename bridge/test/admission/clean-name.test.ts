import { describe, expect, test } from 'vitest';
import { cleanName, cleanTitle } from '../../src/admission/clean-name.ts';

describe('a name', () => {
  test.each([
    ['Ada Lovelace', 'Ada Lovelace', 'stays as it is'],
    ['  Ada\t\n Lovelace ', 'Ada Lovelace', 'is one line with single spaces'],
    ['Ada\u0000Lovelace', 'Ada Lovelace', 'has no NUL'],
    ['Ada\u2028Lovelace', 'Ada Lovelace', 'has no line separator'],
    ['\u202Eecalevol adA', 'ecalevol adA', 'turns nothing around'],
    ['A\u2066d\u2069a\u200F', 'Ada', 'has no direction isolates or marks'],
    ['A\u200Bd\u00ADa\uFEFF\u2060', 'Ada', 'has nothing invisible in it'],
    ['A\u{E0041}\u{E0042}da', 'Ada', 'has no tag characters'],
    ['A\uD800da', 'Ada', 'has no half characters'],
    ['Zoe\u0308', 'Zoë', 'is composed'],
    ['<b>Ada</b> & "co"', '<b>Ada</b> & "co"', 'keeps markup, which is text'],
    ['محمد علی‌زاده', 'محمد علی‌زاده', 'keeps the joiners that Persian needs'],
    ['👩‍💻 Grace', '👩‍💻 Grace', 'keeps joined emoji whole'],
    ['\u200B\u202E', '?', 'with nothing to see is a question mark'],
    [' ', '?', 'of spaces is a question mark'],
    [`e${'\u0301'.repeat(40)}`, 'é\u0301\u0301\u0301\u0301', 'piles up no marks'],
  ])('%j → %j: %s', (given, cleaned) => {
    expect(cleanName(given)).toBe(cleaned);
  });

  test('of 5,000 characters ends after 80', () => {
    expect(cleanName('A'.repeat(5000))).toBe('A'.repeat(80));
  });

  test('is cut between letters, never inside one', () => {
    expect(cleanName('👩‍👩‍👧‍👦'.repeat(200)).replaceAll('👩‍👩‍👧‍👦', '')).toBe('');
  });

  test.each([
    '👩‍👩‍👧‍👦'.repeat(200),
    'ä'.repeat(300),
    `x${'\u0301'.repeat(5)}`.repeat(100),
    ' \u202E a '.repeat(300),
  ])('fits LiveKit, and cleaning twice changes nothing (%#)', (given) => {
    const once = cleanName(given);
    expect(once.length).toBeLessThanOrEqual(256);
    expect(cleanName(once)).toBe(once);
  });
});

test('a title may be long, and may be empty', () => {
  expect(cleanTitle('A'.repeat(512))).toBe('A'.repeat(200));
  expect(cleanTitle('\u202E')).toBe('');
});
