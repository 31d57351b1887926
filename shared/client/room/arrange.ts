import type { RoomSize } from './room.tsx';

/** The most tiles at once by the room there is; more people are on further pages. */
export const capacities: Readonly<Record<RoomSize, number>> = { tiny: 6, narrow: 6, medium: 12, wide: 24 };

/** Where the others of a page stand in the order: `from` is the first, `to` the one after the last. */
export type Window = { from: number; to: number };

/** Keeps everybody's place: who left makes no hole, who came goes to the end. The same array when nothing changed. Pure. */
export function seat(order: readonly string[], present: readonly string[]): readonly string[] {
  const here = new Set(present);
  const known = new Set(order);
  const next = [
    ...order.filter((identity) => here.has(identity)),
    ...present.filter((identity) => !known.has(identity)),
  ];
  return next.length === order.length && next.every((identity, at) => identity === order[at]) ? order : next;
}

/** How many pages it takes; one even for nobody. Pure. */
export const pagesOf = (count: number, capacity: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, capacity)));

/** Which of `others` are on a page. Oneself, where shown, has the last place of the first page. Pure. */
export function windowOf(page: number, capacity: number, others: number, me: boolean): Window {
  const first = Math.max(1, capacity) - (me ? 1 : 0);
  const from = page === 0 ? 0 : first + (page - 1) * Math.max(1, capacity);
  const to = page === 0 ? first : from + Math.max(1, capacity);
  return { from: Math.min(from, others), to: Math.min(to, others) };
}

/**
 * Brings those who speak onto the page in view. Each changes places with whoever there was not heard for the longest time,
 * so that nobody else moves. The same array when nothing changed. Pure; `heardAt` says when each was heard last.
 */
export function bringIn(
  order: readonly string[],
  { from, to }: Window,
  speaking: readonly string[],
  heardAt: ReadonlyMap<string, number>,
): readonly string[] {
  let next = order;
  for (const speaker of speaking) {
    const at = next.indexOf(speaker);
    if (at < 0 || (at >= from && at < to)) continue;
    const quiet = next
      .map((identity, place) => ({ identity, place, heard: heardAt.get(identity) ?? 0 }))
      .slice(from, to)
      .filter(({ identity }) => !speaking.includes(identity))
      .sort((a, b) => a.heard - b.heard || b.place - a.place);
    const [out] = quiet;
    if (out === undefined) continue;
    const changed = [...next];
    changed[out.place] = speaker;
    changed[at] = out.identity;
    next = changed;
  }
  return next;
}
