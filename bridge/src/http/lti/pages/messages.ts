import { en } from './messages/en.ts';

type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;

/** One language: every key, with the same things put in. Plural forms are those of that language. */
export type Messages = { [key in MessageKey]: Catalogue[key] extends string ? string : { [category: string]: string } };

export type Values = { [name: string]: string | number };

/** Says something in one language. `count` decides the form where there are several. */
export type Say = (key: MessageKey, values?: Values) => string;

/** Every language of the tool's pages. */
export const languages: { [language: string]: Messages } = { en };

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** The formatters of one language: making them costs more than a page. */
const known = new Map<string, { say: Say; locale: string }>();

/** The words of the first language that somebody wants and we have; English otherwise. `locale` keeps their region for dates and numbers. */
export function messagesFor(wanted: readonly string[]): { say: Say; locale: string } {
  for (const one of wanted) {
    const locale = canonical(one);
    const messages = locale === null ? undefined : languages[locale.split('-')[0] ?? ''];
    if (locale !== null && messages !== undefined) return sayer(messages, locale);
  }
  return sayer(en, 'en');
}

function canonical(wanted: string): string | null {
  if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(wanted)) return null;
  try {
    return Intl.getCanonicalLocales(wanted.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function sayer(messages: Messages, locale: string): { say: Say; locale: string } {
  const made = known.get(locale);
  if (made !== undefined) return made;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const say: Say = (key, values = {}) => {
    const message: string | { [category: string]: string } = messages[key];
    const { count } = values;
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(typeof count === 'number' ? count : 0)] ?? message['other'] ?? '');
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
  const entry = { say, locale };
  if (known.size < 500) known.set(locale, entry);
  return entry;
}
