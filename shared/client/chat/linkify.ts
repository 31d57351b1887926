/** A piece of a message: plain text, or a link that is safe to open. */
export type Piece = { text: string; href: string | null };

const ADDRESS = /\bhttps?:\/\/[^\s<>"'\u2066-\u2069\u202a-\u202e]+/gi;
const TRAILING = new Set('.,;:!?…\'"’”»');

/** Closing brackets belong to the sentence, unless they were opened inside the address. */
function trimmed(address: string): string {
  // Once from behind: a search for each end anew would let one message stop the page for seconds.
  let spare = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; ; end -= 1) {
    const last = address.charAt(end - 1);
    const unbalanced = last === ')' && spare > 0;
    if (unbalanced) spare -= 1;
    else if (!TRAILING.has(last)) return address.slice(0, end);
  }
}

/** Splits a message into text and links. Only http and https become links; user names in addresses do not. Pure. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = trimmed(match);
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || url.username !== '' || url.password !== '') continue;
    if (index > end) pieces.push({ text: text.slice(end, index), href: null });
    pieces.push({ text: address, href: url.href });
    end = index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}
