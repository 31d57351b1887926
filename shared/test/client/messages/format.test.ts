import { describe, expect, test } from 'vitest';
import { format } from '../../../client/messages/format.ts';

const people = '{n, plural, one {# person} other {# people}}';
const arabic = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}';

describe('format', () => {
  test.each([
    [people, 'en', 1, '1 person'],
    [people, 'en', 0, '0 people'],
    [people, 'de', 1200, '1.200 people'],
    [arabic, 'ar', 0, 'صفر'],
    [arabic, 'ar', 1, 'واحد'],
    [arabic, 'ar', 2, 'اثنان'],
    [arabic, 'ar-EG', 3, '٣ قليل'],
    [arabic, 'ar-EG', 11, '١١ كثير'],
    [arabic, 'ar-EG', 100, '١٠٠ آخر'],
  ])('%s in %s with %d is %s', (message, locale, n, words) => {
    expect(format(message, { n }, locale)).toBe(words);
  });

  test.each([
    [1, 'en', 'You are 1st.'],
    [2, 'en', 'You are 2nd.'],
    [3, 'en', 'You are 3rd.'],
    [4, 'en', 'You are 4th.'],
    [11, 'en', 'You are 11th.'],
    [22, 'en', 'You are 22nd.'],
    [2, 'de', 'You are 2th.'],
  ])('the place %d in the ordinals of %s', (n, locale, words) => {
    const place = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    expect(format(`You are ${place}.`, { n }, locale)).toBe(words);
  });

  test('a plural stands inside a sentence', () => {
    expect(format(`There are ${people} here.`, { n: 3 }, 'en')).toBe('There are 3 people here.');
  });

  test('a text is isolated, so that it cannot turn the sentence round', () => {
    expect(format('{name} left.', { name: '\u202eevil' }, 'en')).toBe('\u2068\u202eevil\u2069 left.');
  });

  test('what looks like a message inside a value stays a value', () => {
    expect(format('{a} {b}', { a: '{b}', b: 'x' }, 'en')).toBe('\u2068{b}\u2069 \u2068x\u2069');
  });

  test('a value nobody gave stays visible', () => {
    expect(format('Hello {name}', {}, 'en')).toBe('Hello {name}');
  });
});
