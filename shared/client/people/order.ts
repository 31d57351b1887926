import type { Badges } from '../connection/attributes.ts';

type Listed = { identity: string; name: string; me: boolean; badges: Pick<Badges, 'hand'> };

/** Oneself, then the others by name as the language sorts. Pure. */
export function inOrder<P extends Listed>(people: readonly P[], locale: string): P[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  return [...people].sort((a, b) => Number(b.me) - Number(a.me) || compare(a.name, b.name));
}

/** Those who have raised a hand, in the order in which they did, the same on every screen. Pure. */
export function handsOf<P extends Listed>(people: readonly P[]): P[] {
  return people
    .filter(({ badges }) => badges.hand !== null)
    .sort((a, b) => (a.badges.hand ?? 0) - (b.badges.hand ?? 0) || (a.identity < b.identity ? -1 : 1));
}

/** One's own place among the raised hands, from 1; null while one's hand is down. Pure. */
export function placeOf<P extends Listed>(people: readonly P[]): number | null {
  const place = handsOf(people).findIndex(({ me }) => me);
  return place < 0 ? null : place + 1;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether a name is found by what somebody writes, whatever the case and the accents. Pure. */
export const isFound = (name: string, wanted: string): boolean => plain(name).includes(plain(wanted.trim()));
