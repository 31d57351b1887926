import { format } from "./format.js";
import ar from './messages/ar.json' with { type: 'json' };
import de from './messages/de.json' with { type: 'json' };
import { en } from "./messages/en.js";
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import pt from './messages/pt.json' with { type: 'json' };
/** Every language of the pages; a missing message does not compile, a spare one fails a test. */
export const languages = { en, ar, de, es, fr, it, ja, nl, pl, pt };
/** More tags than people use; from then on they are looked up anew. */
const MOST_KEPT = 500;
const kept = new Map();
/** `de_AT`, `pt-BR;q=0.8` → a tag; null for what is none. */
function canonical(wish) {
    const tag = wish.split(';')[0]?.trim().replaceAll('_', '-') ?? '';
    if (tag === '' || tag.length > 35)
        return null;
    try {
        return Intl.getCanonicalLocales(tag)[0] ?? null;
    }
    catch {
        return null;
    }
}
const isSpoken = (language) => Object.hasOwn(languages, language);
/** The language of a wish that is a tag; null where it is not spoken here. */
function spokenIn(tag) {
    const language = tag.split('-')[0] ?? '';
    if (!isSpoken(language))
        return null;
    const known = kept.get(tag);
    if (known !== undefined)
        return known;
    const messages = languages[language];
    const say = Object.assign((key, values = {}) => format(messages[key], values, tag), {
        locale: tag,
        words: (keys) => Object.fromEntries(keys.map((key) => [key, messages[key]])),
    });
    const spoken = { say, locale: tag, direction: language === 'ar' ? 'rtl' : 'ltr' };
    if (kept.size >= MOST_KEPT)
        kept.clear();
    kept.set(tag, spoken);
    return spoken;
}
/** The first language that is wished for and spoken here, else English; a wish may be an `Accept-Language`, in its order. */
export function messagesFor(wanted) {
    for (const wish of wanted) {
        for (const part of wish.split(',', 20)) {
            const tag = canonical(part);
            const spoken = tag === null ? null : spokenIn(tag);
            if (spoken !== null)
                return spoken;
        }
    }
    return english;
}
const english = spokenIn('en');
//# sourceMappingURL=messages.js.map