import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
// @ts-expect-error -- a build script, without types
import { stringsOf } from '../scripts/strings.mjs';
// @ts-expect-error -- as above
import { catalogue } from '../scripts/translations.mjs';

type Text = { id: string; plural: string | null; context: string | null };
type Catalogue = { headers: Record<string, string>; translations: Record<string, Record<string, Entry>> };
type Entry = { msgstr: string[] };

const plugin = fileURLToPath(new URL('..', import.meta.url));
const texts = stringsOf(plugin) as Text[];
const files = readdirSync(`${plugin}/languages`).filter((name) => name.endsWith('.po'));
const placeholders = (text: string) => (text.match(/%(?:\d\$)?[sd]/g) ?? []).sort();
const numbers = Array.from({ length: 1000 }, (_, number) => number);

test('the texts of the plugin are found', () => {
  expect(texts.length).toBeGreaterThan(150);
});

test('the plugin speaks ten languages', () => {
  const languages = files.map((name) => /^meetbridge-([a-z]{2})(?:_[A-Z]{2})?\.po$/.exec(name)?.[1]);
  expect([...new Set(languages)].sort()).toEqual(['ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt']);
});

describe.each(files)('%s', (file) => {
  const { headers, translations } = catalogue(`${plugin}/languages/${file}`) as Catalogue;
  const locale = file.slice('meetbridge-'.length, -'.po'.length);
  const said = ({ id, context }: Text) => translations[context ?? '']?.[id]?.msgstr ?? [];
  const [, count, rule] = /^nplurals=(\d); plural=(.+);$/.exec(headers['Plural-Forms'] ?? '') ?? [];
  const formOf = new Function('n', `return Number(${rule})`) as (number: number) => number;

  test('says everything the plugin says', () => {
    const untold = texts.filter((text) => said(text).length === 0 || !said(text).every(Boolean));
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  test('says nothing the plugin does not say', () => {
    const told = Object.entries(translations).flatMap(([context, entries]) =>
      Object.keys(entries).map((id) => `${context}|${id}`),
    );
    const known = new Set(texts.map(({ id, context }) => `${context ?? ''}|${id}`));
    expect(told.filter((key) => key !== '|' && !known.has(key))).toEqual([]);
  });

  test('has the plural forms of its language, and each text in all of them', () => {
    expect(headers['Language']).toBe(locale);
    const rules = new Intl.PluralRules(locale.replace('_', '-'));
    const pairs = new Set(numbers.map((number) => `${formOf(number)} ${rules.select(number)}`));
    expect(pairs.size).toBe(Number(count));
    expect(new Set(numbers.map(formOf)).size).toBe(Number(count));
    for (const text of texts) expect(said(text)).toHaveLength(text.plural === null ? 1 : Number(count));
  });

  test('keeps every placeholder; only a form for one single number may write it as a word', () => {
    for (const text of texts)
      for (const [form, words] of said(text).entries()) {
        const isWord = text.plural !== null && numbers.filter((n) => formOf(n) === form).length === 1;
        if (!isWord || placeholders(words).length > 0)
          expect(placeholders(words)).toEqual(placeholders(text.id));
      }
  });
});
