import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../../contract/refusals.ts';
import { clientCodes } from '../../../client/bridge/refusal.ts';
import { ar } from '../../../client/messages/ar.ts';
import { de } from '../../../client/messages/de.ts';
import { en, type MessageKey } from '../../../client/messages/en.ts';
import { available, languageFor, loadLanguage } from '../../../client/messages/index.ts';

const languages = { en, de, ar } as const;
const keys = Object.keys(en) as MessageKey[];
const valuesIn = (message: string): string[] =>
  [
    ...new Set(
      [...message.matchAll(/\{(\w+)(?:\}|, (?:plural|selectordinal),)/g)].map(([, name]) => name ?? ''),
    ),
  ].sort();

describe('every language', () => {
  test('that is offered is looked at here', () => {
    expect(Object.keys(languages).sort()).toEqual([...available].sort());
  });

  test.each(Object.entries(languages))('%s has exactly the messages English has', (_name, messages) => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  test.each(Object.entries(languages))('%s has words for every refusal there is', (_name, messages) => {
    const refusals = [...refusalCodes, ...clientCodes].map((code) => `refusal.${code}`);
    const told = Object.keys(messages).filter((key) => key.startsWith('refusal.'));
    expect(told.sort()).toEqual(refusals.sort());
  });

  test.each(Object.entries(languages))('%s uses the same values in every message', (_name, messages) => {
    const differing = keys.filter((key) => valuesIn(messages[key]).join() !== valuesIn(en[key]).join());
    expect(differing).toEqual([]);
  });

  test.each(Object.entries(languages))('%s has every plural form that its numbers need', (name, messages) => {
    const formsOf = (type: Intl.PluralRuleType): string[] =>
      new Intl.PluralRules(name, { type }).resolvedOptions().pluralCategories;
    const needed = { plural: formsOf('cardinal'), selectordinal: formsOf('ordinal') };
    const lacking = keys.filter((key) => {
      const message: string = messages[key];
      return (['plural', 'selectordinal'] as const).some(
        (kind) =>
          message.includes(`, ${kind},`) && !needed[kind].every((form) => message.includes(` ${form} {`)),
      );
    });
    expect(lacking).toEqual([]);
  });

  test.each([
    ['de', de],
    ['ar', ar],
  ])('%s is not English', (_name, messages) => {
    const same = keys.filter(
      (key) => messages[key] === en[key] && /[a-z]{3}/.test(en[key].replace(/\{\w+\}/g, '')),
    );
    // Words that German took over as they are.
    expect(same.filter((key) => !['bar.chat', 'chat.heading'].includes(key))).toEqual([]);
  });
});

describe('languageFor', () => {
  test.each([
    ['de_DE', 'de', 'de-DE'],
    ['de_DE_formal', 'de', 'de-DE'],
    ['de-at', 'de', 'de-AT'],
    ['ar', 'ar', 'ar'],
    ['pt-BR', 'en', 'en'],
    ['', 'en', 'en'],
    ['constructor', 'en', 'en'],
    ['en-!!', 'en', 'en'],
  ])('%s speaks %s and formats by %s', (wish, language, locale) => {
    expect(languageFor(wish)).toEqual({ language, locale });
  });
});

test('Arabic is written from right to left, German is not', async () => {
  expect((await loadLanguage('ar-EG')).direction).toBe('rtl');
  expect((await loadLanguage('de')).direction).toBe('ltr');
});

test('a loaded language says its messages', async () => {
  const { say } = await loadLanguage('de-DE');
  expect(say('people.heading', { n: 2 })).toBe('2 Personen');
});
