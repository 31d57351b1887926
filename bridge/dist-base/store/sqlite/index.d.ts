import type { Store } from '../primitives.ts';
/**
 * Opens the embedded engine: SQLite in the one file `path` (`:memory:` for none), which several processes may have open.
 * What is acknowledged survives a kill of the process; a power cut may lose the last moments, never the file.
 * Throws `store_unavailable` where the file cannot be opened, is no database, or comes from a newer version.
 */
export declare function openSqlite(path: string, clock: () => number): Store;
