import { describe, expect, test } from 'vitest';
import { calm } from '../../../client/wire/calm.ts';

describe('what would break out of its place goes', () => {
  test.each([
    ['a direction override', 'a\u202egpj.exe', 'agpj.exe'],
    ['an isolate that is never closed', '\u2067abc', 'abc'],
    ['control characters', 'a\u0000\u0007\u009bb', 'ab'],
    ['a tower of accents', `e${'\u0301'.repeat(60)}!`, `e${'\u0301'.repeat(4)}!`],
    ['a gap as long as a page', `a${'\n'.repeat(200)}b`, 'a\n\nb'],
    ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
  ])('%s', (_what, text, expected) => {
    expect(calm(text)).toBe(expected);
  });
});

describe('what people write stays', () => {
  test.each(['Größe 12 €', 'שָׁלוֹם', 'مُحَمَّد', 'हिन्दी', '👩🏽‍🏫 ❤️', 'a\n\nb\tc', '\u200fעברית\u200e ok'])(
    '%s',
    (text) => {
      expect(calm(text)).toBe(text);
    },
  );
});
