/**
 * The four primitives that domain code speaks to; it never sees a database.
 * Every engine keeps these promises, and one conformance suite checks them:
 * what a resolved promise acknowledged survives a kill of the process, and failures of the engine
 * (full, locked, gone) reject with `BridgeError('store_unavailable')`.
 */
/** A JSON document. */
export type Document = {
    readonly [member: string]: unknown;
};
export type Entry<T extends Document> = {
    key: string;
    value: T;
    /** Grows with every write anywhere in the store; a change of any record makes it the newest. */
    version: number;
};
/** Keyed documents with compare-and-set. Keys are `/`-separated segments of `[A-Za-z0-9._~:-]`, at most 512 characters. */
export interface Records {
    get<T extends Document>(key: string): Promise<Entry<T> | null>;
    /**
     * Writes `value`. With `ifVersion`, only if the record is still at that version; null means "only if absent".
     * Returns the new version, or null where the condition did not hold.
     */
    put<T extends Document>(key: string, value: T, condition?: {
        ifVersion: number | null;
    }): Promise<number | null>;
    /** Removes the record; with `ifVersion` only at that version. Returns whether something was removed. */
    delete(key: string, condition?: {
        ifVersion: number;
    }): Promise<boolean>;
    /** Records whose key starts with `prefix`, oldest version first, after version `after`; at most `limit` (default 1,000). */
    list<T extends Document>(prefix: string, page?: {
        after?: number;
        limit?: number;
    }): Promise<Entry<T>[]>;
}
/** Claims that exactly one caller wins, across all processes on the store. */
export interface Once {
    /** Returns true for the one caller that claims `key`; false for everybody else until `until` (epoch ms). */
    claim(key: string, until: number): Promise<boolean>;
}
export type Job<T extends Document = Document> = {
    id: string;
    topic: string;
    body: T;
    /** How often it was taken, this time included. */
    attempts: number;
    /** Opaque: this one taking of the job, so that settling it late cannot touch a later taking. */
    lease: string;
};
/** A job that was given up. */
export type DeadJob = Omit<Job, 'lease'> & {
    reason: string;
};
/** Durable work: at least once, with a lease while somebody works on it. Times are epoch ms. */
export interface Queue {
    /**
     * Adds a job. With `id`, a waiting job of the same topic and id is not added again (its time is brought forward to
     * `notBefore` if that is earlier); one that is leased comes once more after it is settled, so that nothing added during
     * the work is lost and two of one id never run at a time. A buried one leaves the dead-letter list.
     */
    add<T extends Document>(topic: string, body: T, options?: {
        id?: string;
        notBefore?: number;
    }): Promise<void>;
    /** Takes at most `limit` due jobs; they come back by themselves if they are not settled before `leaseUntil`. */
    take<T extends Document>(topic: string, options: {
        now: number;
        leaseUntil: number;
        limit: number;
    }): Promise<Job<T>[]>;
    /** The work is done; the job is gone. Settling a job whose lease has passed to somebody else changes nothing. */
    done(job: Job): Promise<void>;
    /** Put back, to be taken again at `notBefore`. */
    retry(job: Job, notBefore: number): Promise<void>;
    /** Given up: kept in the dead-letter list with the reason, out of the way of the rest. */
    bury(job: Job, reason: string): Promise<void>;
    dead(topic: string): Promise<DeadJob[]>;
    /** When the next job of the topic is due, or null where there is none. */
    nextDue(topic: string): Promise<number | null>;
}
/** Messages between the parts of one bridge and between bridges: at most once, no history. */
export interface Signals {
    publish(subject: string, message: Document): void;
    /** Returns the function that ends the subscription. */
    subscribe(subject: string, handler: (message: Document) => void): () => void;
}
export type Store = {
    records: Records;
    once: Once;
    queue: Queue;
    signals: Signals;
    /** Resolves if a write and a read work right now; rejects with `store_unavailable` otherwise. */
    check(): Promise<void>;
    close(): Promise<void>;
};
