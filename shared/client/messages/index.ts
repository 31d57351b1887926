import { format, type Values } from './format.ts';
import type { MessageKey, Messages } from './en.ts';

/** Says a message in the page's language. */
export type Say = (key: MessageKey, values?: Values) => string;

/** A loaded language: its words, its BCP 47 tag for dates and numbers, its direction. */
export type Language = { say: Say; locale: string; direction: 'ltr' | 'rtl' };

/** A language as a file of translators' tools: a missing message does not compile, a spare one fails a test. */
const translated = async (file: Promise<{ default: Messages }>): Promise<Messages> => (await file).default;

const loaders = {
  en: async (): Promise<Messages> => (await import('./en.ts')).en,
  de: () => translated(import('./de.json')),
  fr: () => translated(import('./fr.json')),
  es: () => translated(import('./es.json')),
  pt: () => translated(import('./pt.json')),
  it: () => translated(import('./it.json')),
  nl: () => translated(import('./nl.json')),
  pl: () => translated(import('./pl.json')),
  ar: () => translated(import('./ar.json')),
  ja: () => translated(import('./ja.json')),
} as const;
type Available = keyof typeof loaders;
export const available = Object.keys(loaders) as Available[];

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur']);

/**
 * Finds the language to speak for a wish such as `de_AT`, `ar-EG` or `pt-BR`, and the tag to format by.
 * A language that is not there becomes English; a tag that is no language tag does too.
 */
export function languageFor(wish: string): { language: Available; locale: string } {
  const tag = wish.replaceAll('_', '-').replace(/-(formal|informal)$/i, '');
  const primary = tag.split('-')[0]?.toLowerCase() ?? '';
  const language = available.find((one) => one === primary) ?? 'en';
  if (language !== primary) return { language, locale: 'en' };
  try {
    return { language, locale: Intl.getCanonicalLocales(tag)[0] ?? language };
  } catch {
    return { language, locale: language };
  }
}

/** Loads the words of one language only. */
export async function loadLanguage(wish: string): Promise<Language> {
  const { language, locale } = languageFor(wish);
  const messages = await loaders[language]();
  return {
    locale,
    direction: rightToLeft.has(language) ? 'rtl' : 'ltr',
    say: (key, values = {}) => format(messages[key], values, locale),
  };
}
