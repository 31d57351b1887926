import { type Entry, readEntry } from '../journal/entry.ts';
import { MESSAGE_BYTES } from '../wire/kind.ts';

/** A part of what happened. `now`: epoch milliseconds of the teller's clock, by which `at` is meant. */
export type Page = { now: number; page: number; of: number; entries: Entry[] };

/** How many pages are told, and how many bytes of entries fit one. */
export const PAGES = 10;
const PAGE_BYTES = MESSAGE_BYTES - 500;

/**
 * What a newcomer is told, in pages that fit a message: everything that was for everybody; where that is too much, the chat's
 * newest. Always one page at least. Pure.
 */
export function pagesOf(entries: readonly Entry[], now: number): Page[] {
  const told = entries
    .filter(({ to }) => to === undefined)
    .map(({ id, kind, from, at, body }): Entry => ({ id, kind, from, at, body }))
    .map((entry) => ({ entry, bytes: new TextEncoder().encode(JSON.stringify(entry)).byteLength + 1 }))
    .filter(({ bytes }) => bytes <= PAGE_BYTES);
  const isTalk = ({ entry }: (typeof told)[number]): boolean =>
    entry.kind === 'chat' || entry.kind === 'file';
  const byWorth = [...told.filter((one) => !isTalk(one)), ...told.filter(isTalk).reverse()];
  const pages: Entry[][] = [[]];
  let room = PAGE_BYTES;
  for (const { entry, bytes } of byWorth) {
    if (bytes > room) {
      if (pages.length === PAGES) break;
      pages.push([]);
      room = PAGE_BYTES;
    }
    pages.at(-1)?.push(entry);
    room -= bytes;
  }
  return pages.map((page, index) => ({ now, page: index, of: pages.length, entries: page }));
}

/** Reads a page; null for anything else. What cannot be read of its entries is left out, and so is what nobody but the teller could know. Pure. */
export function readPage(value: unknown): Page | null {
  const { now, page, of, entries } = (value ?? {}) as Partial<Record<keyof Page, unknown>>;
  const isNumber = (one: unknown): one is number =>
    typeof one === 'number' && Number.isSafeInteger(one) && one >= 0;
  if (
    !isNumber(now) ||
    !isNumber(page) ||
    !isNumber(of) ||
    of > PAGES ||
    page >= of ||
    !Array.isArray(entries)
  )
    return null;
  return {
    now,
    page,
    of,
    entries: entries.map(readEntry).filter((one) => one !== null && one.to === undefined) as Entry[],
  };
}

/** The entries of a page as the listener notes them: by their own clock, and marked as told by the teller. Pure. */
export const notedFrom = (page: Page, teller: Entry['from'], now: number): Entry[] =>
  page.entries.map((entry) => ({
    ...entry,
    at: Math.max(0, Math.min(now, entry.at + now - page.now)),
    relayedBy: teller,
  }));
