import type { Document, Entry, Records } from './primitives.ts';

/** How many records one step of a background task reads and writes at most: some milliseconds of work. */
const PAGE = 10;

/** Every record below `prefix`, oldest write first, in pages of `size`. What is written meanwhile comes at the end. */
export async function* pagesOf<T extends Document>(
  records: Records,
  prefix: string,
  size = PAGE,
): AsyncGenerator<Entry<T>[]> {
  for (let after = 0; ;) {
    const page = await records.list<T>(prefix, { after, limit: size });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < size) return;
    after = last.version;
  }
}

/** Every record below `prefix`, oldest write first. */
export async function* everyRecord<T extends Document>(
  records: Records,
  prefix: string,
): AsyncGenerator<Entry<T>> {
  for await (const page of pagesOf<T>(records, prefix, 100)) yield* page;
}

/**
 * Removes the records below `prefix` that are old, a page a step. They age in the order in which they were written, so it
 * ends at the first page where none is; one that carries a wrong time in front of the others holds nothing up.
 */
export async function* removeOld<T extends Document>(
  records: Records,
  prefix: string,
  isOld: (value: T) => boolean,
): AsyncGenerator<void> {
  for await (const page of pagesOf<T>(records, prefix)) {
    const old = page.filter(({ value }) => isOld(value));
    if (old.length === 0) return;
    for (const { key, version } of old) await records.delete(key, { ifVersion: version });
    yield;
  }
}
