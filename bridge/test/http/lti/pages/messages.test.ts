import { describe, expect, test } from 'vitest';
import { format } from '../../../../src/http/lti/pages/format.ts';
import { languages, messagesFor } from '../../../../src/http/lti/pages/messages.ts';

const { en } = languages;
const translations = Object.entries(languages).filter(([language]) => language !== 'en');
const keys = Object.keys(en) as (keyof typeof en)[];

/** Names of values, without the words of plural branches. */
const placesIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{([a-z]\w*)(?:\}|, plural,)/gi)].map(([, name]) => name ?? ''))]
    .filter((name) => /^[a-z]+$/i.test(name))
    .sort();

const pluralForms = (message: string): string[] =>
  /\{\w+, plural,/.test(message) ? [...message.matchAll(/\s(\w+) \{/g)].map(([, form]) => form ?? '') : [];

describe.each(translations)('%s', (language, messages: Record<string, string>) => {
  test('has every message and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  test('fills in the same values', () => {
    const differing = keys.filter((key) => `${placesIn(messages[key] ?? '')}` !== `${placesIn(en[key])}`);
    expect(differing).toEqual([]);
  });

  test('has every form of plural that whole numbers need', () => {
    const rules = new Intl.PluralRules(language);
    const needed = [...new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)))];
    const lacking = keys.filter((key) => {
      const forms = pluralForms(messages[key] ?? '');
      return pluralForms(en[key]).length > 0 && needed.some((form) => !forms.includes(form));
    });
    expect(lacking).toEqual([]);
  });

  test('is translated', () => {
    const longOnes = keys.filter((key) => en[key].length > 25 && messages[key] === en[key]);
    expect(longOnes).toEqual([]);
  });
});

describe('the language', () => {
  test.each([
    [['de'], 'de'],
    [['pt_br'], 'pt-BR'],
    [['ar-SA'], 'ar-SA'],
    [['EN-us'], 'en-US'],
    [['xx', 'fr-CA'], 'fr-CA'],
    [['zh_cn', 'ja'], 'ja'],
    [['fr-CH, fr;q=0.9, en;q=0.8'], 'fr-CH'],
    [['tlh, *;q=0.1, nl;q=0.05'], 'nl'],
    [['de_comm'], 'de-Comm'],
    [[''], 'en'],
    [[], 'en'],
    [['../../etc/passwd'], 'en'],
    [['constructor', '__proto__'], 'en'],
    [[`de-${'a'.repeat(80)}`], 'en'],
  ])('for %j is %s', (wanted, locale) => {
    expect(messagesFor(wanted).locale).toBe(locale);
  });

  test.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['de', 'ltr'],
  ])('%s is written %s', (locale, direction) => {
    expect(messagesFor([locale]).direction).toBe(direction);
  });

  test('that somebody invents a thousand times is not kept', () => {
    for (let n = 0; n < 1000; n++) messagesFor([`de-x-${n.toString(36)}`]);
    expect(messagesFor(['de']).say('plan.save')).toBe('Speichern');
  });
});

describe('a message', () => {
  test.each([
    [1, 'One entry'],
    [1234, '1,234 entries'],
  ])('chooses the form for %d', (count, words) => {
    expect(messagesFor(['en']).say('plan.errors', { count })).toContain(words);
  });

  test.each([
    [1, '# a'],
    [3, '# b'],
    [5, '# c'],
  ])('chooses among the forms of Polish for %d', (n, expected) => {
    const message = '{n, plural, one {# a} few {# b} many {# c} other {# d}}';
    expect(format(message, { n }, 'pl')).toBe(expected.replace('#', String(n)));
  });

  test('keeps a name of another direction to itself', () => {
    expect(format('You are {name}.', { name: 'محمد' }, 'en')).toBe('You are \u2068محمد\u2069.');
  });

  test('puts nothing in twice', () => {
    expect(format('{name}', { name: '{other}', other: 'x' }, 'en')).toContain('{other}');
  });
});
