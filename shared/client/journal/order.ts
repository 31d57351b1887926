import { type Entry, keyOf } from './entry.ts';

/**
 * The entries with one more, in the order of their time, the oldest of its kind gone when there are more than `most`:
 * of what was only relayed first, so that nobody's tales drive out what this page saw itself, and they are replaced by it.
 * The same list when it is there already. Pure.
 */
export function withEntry(entries: readonly Entry[], entry: Entry, most: number): readonly Entry[] {
  const key = keyOf(entry);
  const known = entries.findIndex((one) => keyOf(one) === key);
  if (known >= 0) {
    if (entries[known]?.relayedBy === undefined || entry.relayedBy !== undefined) return entries;
    entries = entries.toSpliced(known, 1);
  }
  const place = entries.findLastIndex(({ at }) => at <= entry.at) + 1;
  const grown = entries.toSpliced(place, 0, entry);
  const ofKind = grown.filter(({ kind }) => kind === entry.kind);
  if (ofKind.length <= most) return grown;
  const oldest = ofKind.find(({ relayedBy }) => relayedBy !== undefined) ?? ofKind[0];
  return oldest === entry ? entries : grown.filter((one) => one !== oldest);
}
