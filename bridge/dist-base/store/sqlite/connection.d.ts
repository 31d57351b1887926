type Value = string | number | null;
export type Row = readonly Value[];
/**
 * One connection to the database file. Every failure of the engine leaves as `store_unavailable` with its cause;
 * statements are prepared once. All calls are synchronous, so a transaction is never interleaved with another one.
 */
export declare class Connection {
    #private;
    /** Opens the file, or makes it for this user alone: it holds people's names. */
    constructor(path: string);
    /** From now on statements wait only briefly for another process's lock. */
    hurry(): void;
    /**
     * Runs a writing statement and returns how many rows it changed and the row id of the last insert. Outside a
     * transaction it makes its own: a write that meets a lock by itself would stay open in the driver and block every commit.
     */
    run(sql: string, ...values: Value[]): {
        changes: number;
        row: number;
    };
    get(sql: string, ...values: Value[]): Row | undefined;
    all(sql: string, ...values: Value[]): Row[];
    exec(sql: string): void;
    /** Runs `work` as one transaction; whatever it throws undoes it. */
    atomically<T>(work: () => T): T;
    /** Brings everything into the one file and lets go of it; every later call fails as `store_unavailable`. */
    close(): void;
}
export {};
