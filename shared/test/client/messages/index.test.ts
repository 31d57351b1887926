import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../../contract/refusals.ts';
import { clientCodes } from '../../../client/bridge/refusal.ts';
import ar from '../../../client/messages/ar.json' with { type: 'json' };
import de from '../../../client/messages/de.json' with { type: 'json' };
import es from '../../../client/messages/es.json' with { type: 'json' };
import fr from '../../../client/messages/fr.json' with { type: 'json' };
import it from '../../../client/messages/it.json' with { type: 'json' };
import ja from '../../../client/messages/ja.json' with { type: 'json' };
import nl from '../../../client/messages/nl.json' with { type: 'json' };
import pl from '../../../client/messages/pl.json' with { type: 'json' };
import pt from '../../../client/messages/pt.json' with { type: 'json' };
import { en, type MessageKey, type Messages } from '../../../client/messages/en.ts';
import { available, languageFor, loadLanguage } from '../../../client/messages/index.ts';

const languages: Record<string, Messages> = { en, de, fr, es, pt, it, nl, pl, ar, ja };
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

  test.each(Object.entries(languages).filter(([name]) => name !== 'en'))(
    '%s is not English, but for a few words that it took over',
    (_name, messages) => {
      const same = keys.filter(
        (key) => messages[key] === en[key] && /[a-z]{3}/.test(en[key].replace(/\{\w+\}/g, '')),
      );
      expect(same.length, same.join()).toBeLessThan(keys.length / 20);
    },
  );
});

describe('languageFor', () => {
  test.each([
    ['de_DE', 'de', 'de-DE'],
    ['de_DE_formal', 'de', 'de-DE'],
    ['de-at', 'de', 'de-AT'],
    ['ar', 'ar', 'ar'],
    ['pt-BR', 'pt', 'pt-BR'],
    ['sv-SE', 'en', 'en'],
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
