import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
// @ts-expect-error -- a build script, without types
import { stringsOf } from '../scripts/strings.mjs';
// @ts-expect-error -- as above
import { catalogue } from '../scripts/translations.mjs';

type Text = { id: string; plural: string | null; context: string | null };
type Catalogue = { translations: Record<string, Record<string, { msgstr: string[] }>> };

const plugin = fileURLToPath(new URL('..', import.meta.url));
const texts = stringsOf(plugin) as Text[];
const files = readdirSync(`${plugin}/languages`).filter((name) => name.endsWith('.po'));
const placeholders = (text: string) => (text.match(/%(?:\d\$)?[sd]/g) ?? []).sort();

test('the texts of the plugin are found', () => {
  expect(texts.length).toBeGreaterThan(150);
  expect(files).toContain('meetbridge-de_DE.po');
});

describe.each(files)('%s', (file) => {
  const { translations } = catalogue(`${plugin}/languages/${file}`) as Catalogue;

  test('says everything the plugin says', () => {
    const untold = texts.filter(
      ({ id, context }) => !translations[context ?? '']?.[id]?.msgstr.every(Boolean),
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  test('says nothing the plugin does not say', () => {
    const said = Object.entries(translations).flatMap(([context, entries]) =>
      Object.keys(entries).map((id) => `${context}|${id}`),
    );
    const known = new Set(texts.map(({ id, context }) => `${context ?? ''}|${id}`));
    expect(said.filter((key) => key !== '|' && !known.has(key))).toEqual([]);
  });

  test('keeps every placeholder', () => {
    for (const { id, context } of texts)
      for (const said of translations[context ?? '']?.[id]?.msgstr ?? [])
        expect(placeholders(said)).toEqual(placeholders(id));
  });
});
