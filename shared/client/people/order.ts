import type { Badges } from '../connection/attributes.ts';

type Ordered = { name: string; me: boolean; badges: Pick<Badges, 'hand'> };

/** Raised hands first, in the order in which they went up; then oneself; then by name as the language sorts. Pure. */
export function inOrder<P extends Ordered>(people: readonly P[], locale: string): P[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const hand = ({ badges }: P): number => badges.hand ?? Number.POSITIVE_INFINITY;
  return [...people].sort((a, b) => {
    if (hand(a) !== hand(b)) return hand(a) - hand(b);
    return Number(b.me) - Number(a.me) || compare(a.name, b.name);
  });
}
