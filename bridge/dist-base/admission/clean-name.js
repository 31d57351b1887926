import { NOTE_LENGTH } from '@meetbridge/shared/contract';
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Line and paragraph ends count as white space here, whatever Unicode calls them. */
const breaks = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
/**
 * What changes how the text around it reads, or is not seen at all: direction marks and overrides, zero-width spaces, soft
 * hyphens, tags, broken halves of characters. Joiners stay: Persian, Indic scripts and emoji need them.
 */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\u{e0000}-\u{e007f}\p{Cs}]/gu;
/** Marks piled on one letter until they cover the lines above and below. */
const piles = /(\p{M}{5})\p{M}+/gu;
/** Names are shown beside a picture; titles above one. In graphemes, what a reader counts as a letter. */
const NAME_GRAPHEMES = 80;
const TITLE_GRAPHEMES = 200;
/** LiveKit takes names of at most 256 characters. */
const NAME_CHARACTERS = 256;
const clean = (text, graphemes) => {
    const plain = text.replace(unseen, '').replace(breaks, ' ').replace(piles, '$1').normalize('NFC').trim();
    if (plain.length <= graphemes)
        return plain;
    let kept = '';
    let count = 0;
    for (const { segment } of segmenter.segment(plain)) {
        if (count === graphemes || kept.length + segment.length > NAME_CHARACTERS)
            break;
        kept += segment;
        count += 1;
    }
    return kept.trim();
};
/**
 * A person's name as others will see it: one line, without characters that hide or turn text, at most 80 letters. Pure.
 * A name with nothing to see becomes "?". Cleaning twice changes nothing. Markup stays as it is: it is text.
 */
export const cleanName = (name) => clean(name, NAME_GRAPHEMES) || '?';
/** A meeting's or group's title, as `cleanName` but longer, and possibly empty. Pure. */
export const cleanTitle = (title) => clean(title, TITLE_GRAPHEMES);
/** A moderator's line for those who wait, as `cleanTitle` but as long as the contract allows. Pure. */
export const cleanNote = (note) => clean(note, NOTE_LENGTH);
//# sourceMappingURL=clean-name.js.map