/** What a message is given: a text, or a number that plurals choose by. */
export type Values = { readonly [name: string]: string | number };

const PLURAL = /\{(\w+), (plural|selectordinal),((?:\s*\w+ \{[^{}]*\})+)\s*\}/g;
const BRANCH = /(\w+) \{([^{}]*)\}/g;
const VALUE = /\{(\w+)\}/g;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Fills a message of ICU's plural, ordinal and value syntax (no nesting, no select).
 * Texts are wrapped in directional isolates (Unicode UAX #9), so that a Hebrew name cannot turn an English sentence round.
 */
export function format(message: string, values: Values, locale: string): string {
  const numbers = new Intl.NumberFormat(locale);
  return message
    .replace(PLURAL, (whole, name: string, kind: string, branches: string) => {
      const count = Number(values[name]);
      const forms = new Map([...branches.matchAll(BRANCH)].map(([, form = '', words = '']) => [form, words]));
      const rules = new Intl.PluralRules(locale, { type: kind === 'plural' ? 'cardinal' : 'ordinal' });
      const chosen = forms.get(rules.select(count)) ?? forms.get('other') ?? whole;
      return chosen.replaceAll('#', numbers.format(count));
    })
    .replace(VALUE, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number'
        ? numbers.format(value)
        : `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
    });
}
