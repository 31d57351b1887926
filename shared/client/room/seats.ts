import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { useStore } from '../store.ts';
import { bringIn, pagesOf, seat, windowOf } from './arrange.ts';
import type { Person } from './people.ts';
import { useSpeakers } from './speaking.ts';
import type { View } from './view.ts';

/** The tiles of the page in view. */
export type Seats = { shown: Person[]; page: number; pages: number };

/** Arranges people on pages of `capacity` tiles: everybody keeps their place, and who speaks is brought into view. */
export function useSeats(people: readonly Person[], capacity: number, view: View): Seats {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const order = useRef<readonly string[]>([]);
  const heardAt = useRef(new Map<string, number>());
  // Where only one or two fit, they are the others; one's own picture comes after them.
  const me = capacity > 2 ? people.find((person) => person.me) : undefined;
  const others = people.filter((person) => person !== me);
  order.current = seat(
    order.current,
    others.map(({ identity }) => identity),
  );
  const pages = pagesOf(people.length, capacity);
  const page = Math.min(useStore(view.page), pages - 1);
  const places = windowOf(page, capacity, others.length, me !== undefined);

  useLayoutEffect(() => {
    view.pages.set(pages);
    return () => view.pages.set(1);
  }, [view, pages]);

  useSpeakers((speaking) => {
    for (const identity of speaking) heardAt.current.set(identity, Date.now());
    const next = bringIn(order.current, places, speaking, heardAt.current);
    if (next === order.current) return;
    order.current = next;
    redraw(0);
  });

  const known = new Map(others.map((person) => [person.identity, person]));
  const shown = order.current.slice(places.from, places.to).flatMap((identity) => known.get(identity) ?? []);
  return { shown: me !== undefined && page === 0 ? [...shown, me] : shown, page, pages };
}
