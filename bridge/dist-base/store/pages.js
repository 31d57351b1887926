/** How many records one step of a background task reads and writes at most: some milliseconds of work. */
const PAGE = 10;
/** Every record below `prefix`, oldest write first, in pages of `size`. What is written meanwhile comes at the end. */
export async function* pagesOf(records, prefix, size = PAGE) {
    for (let after = 0;;) {
        const page = await records.list(prefix, { after, limit: size });
        const last = page.at(-1);
        if (last === undefined)
            return;
        yield page;
        if (page.length < size)
            return;
        after = last.version;
    }
}
/** Every record below `prefix`, oldest write first. */
export async function* everyRecord(records, prefix) {
    for await (const page of pagesOf(records, prefix, 100))
        yield* page;
}
/**
 * Removes the records below `prefix` that are old, a page a step. They age in the order in which they were written, so it
 * ends at the first page where none is; one that carries a wrong time in front of the others holds nothing up.
 */
export async function* removeOld(records, prefix, isOld) {
    for await (const page of pagesOf(records, prefix)) {
        const old = page.filter(({ value }) => isOld(value));
        if (old.length === 0)
            return;
        for (const { key, version } of old)
            await records.delete(key, { ifVersion: version });
        yield;
    }
}
//# sourceMappingURL=pages.js.map