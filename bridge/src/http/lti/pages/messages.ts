import { createRecent } from '../../../recent.ts';
import { format, type Values } from './format.ts';
import ar from './messages/ar.json' with { type: 'json' };
import de from './messages/de.json' with { type: 'json' };
import { en, type MessageKey, type Messages } from './messages/en.ts';
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import pt from './messages/pt.json' with { type: 'json' };

export type { MessageKey, Messages } from './messages/en.ts';

/** Every language of the pages; a missing message does not compile, a spare one fails a test. */
export const languages = { en, ar, de, es, fr, it, ja, nl, pl, pt } satisfies Record<string, Messages>;
export type Language = keyof typeof languages;

/** Says messages in one language. */
export type Say = {
  (key: MessageKey, values?: Values): string;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** Messages as they are written, for a page's script, which fills them in itself. */
  words<Key extends MessageKey>(keys: readonly Key[]): Record<Key, string>;
};

export type Spoken = { say: Say; locale: string; direction: 'ltr' | 'rtl' };

/** More wishes than people have. */
const MOST_KEPT = 500;
const kept = createRecent<Spoken | null>(MOST_KEPT);
const LONGEST_WISH = 50;

/** `de_AT`, `pt-BR;q=0.8` → a tag; null for what is none. */
function canonical(wish: string): string | null {
  const tag = wish.split(';')[0]?.trim().replaceAll('_', '-') ?? '';
  if (tag === '' || tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const isSpoken = (language: string): language is Language => Object.hasOwn(languages, language);

function spokenIn(tag: string): Spoken | null {
  const language = tag.split('-')[0] ?? '';
  if (!isSpoken(language)) return null;
  const messages: Messages = languages[language];
  const say = Object.assign(
    (key: MessageKey, values: Values = {}): string => format(messages[key], values, tag),
    {
      locale: tag,
      words: <Key extends MessageKey>(keys: readonly Key[]) =>
        Object.fromEntries(keys.map((key) => [key, messages[key]])) as Record<Key, string>,
    },
  );
  return { say, locale: tag, direction: language === 'ar' ? 'rtl' : 'ltr' };
}

/** The language of a wish; null where it is none, or is not spoken here. */
function languageOf(wish: string): Spoken | null {
  const known = kept.get(wish);
  if (known !== undefined) return known;
  const tag = canonical(wish);
  const spoken = tag === null ? null : spokenIn(tag);
  if (wish.length <= LONGEST_WISH) kept.set(wish, spoken);
  return spoken;
}

/** The first language that is wished for and spoken here, else English; a wish may be an `Accept-Language`, in its order. */
export function messagesFor(wanted: readonly string[]): Spoken {
  for (const wish of wanted) {
    for (const part of wish.split(',', 20)) {
      const spoken = languageOf(part);
      if (spoken !== null) return spoken;
    }
  }
  return english;
}

const english: Spoken = spokenIn('en')!;
