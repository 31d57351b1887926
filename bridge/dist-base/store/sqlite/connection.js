import Database from 'libsql';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { BridgeError } from "../../errors.js";
/** How long one statement waits for another process's lock, in milliseconds. It blocks the event loop, so it is short. */
const PATIENCE = 150;
/** The same while the file is being opened, when nobody is waiting for answers yet. */
const PATIENCE_AT_START = 5000;
const unavailable = (sentence, cause) => new BridgeError('store_unavailable', sentence, { cause, details: { retryAfter: 1 } });
const isBusy = (error) => error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_BUSY');
/**
 * One connection to the database file. Every failure of the engine leaves as `store_unavailable` with its cause;
 * statements are prepared once. All calls are synchronous, so a transaction is never interleaved with another one.
 */
export class Connection {
    #statements = new Map();
    #database;
    #patient = true;
    #isInTransaction = false;
    /** Opens the file, or makes it for this user alone: it holds people's names. */
    constructor(path) {
        try {
            if (path !== ':memory:') {
                mkdirSync(dirname(path), { recursive: true });
                closeSync(openSync(path, 'a', 0o600));
            }
            this.#database = new Database(path, { timeout: PATIENCE_AT_START });
            // With a write-ahead log and NORMAL, a kill of the process loses nothing, because every commit has reached
            // the operating system; a power cut may take the last commits with it, but never leaves the file inconsistent.
            // What is deleted is overwritten: names that were to be forgotten must not stay behind in free pages.
            this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
        }
        catch (cause) {
            throw unavailable('The database file cannot be opened.', cause);
        }
    }
    /** From now on statements wait only briefly for another process's lock. */
    hurry() {
        this.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    }
    /**
     * Runs a writing statement and returns how many rows it changed and the row id of the last insert. Outside a
     * transaction it makes its own: a write that meets a lock by itself would stay open in the driver and block every commit.
     */
    run(sql, ...values) {
        if (!this.#isInTransaction)
            return this.atomically(() => this.run(sql, ...values));
        return this.#engine(() => {
            const result = this.#prepared(sql).run(values);
            return { changes: result.changes, row: Number(result.lastInsertRowid) };
        });
    }
    get(sql, ...values) {
        return this.#engine(() => this.#prepared(sql).get(values));
    }
    all(sql, ...values) {
        return this.#engine(() => this.#prepared(sql).all(values));
    }
    exec(sql) {
        this.#engine(() => this.#open().exec(sql));
    }
    /** Runs `work` as one transaction; whatever it throws undoes it. */
    atomically(work) {
        this.exec('BEGIN IMMEDIATE');
        if (!this.#patient)
            this.#wait(true);
        this.#isInTransaction = true;
        try {
            const result = work();
            this.exec('COMMIT');
            return result;
        }
        catch (error) {
            // The engine has already rolled back by itself after some failures (disk full, I/O).
            if (this.#database?.inTransaction === true)
                this.exec('ROLLBACK');
            throw error;
        }
        finally {
            this.#isInTransaction = false;
        }
    }
    /** Brings everything into the one file and lets go of it; every later call fails as `store_unavailable`. */
    close() {
        const database = this.#database;
        if (database === null)
            return;
        // Prepared statements keep the file open for as long as somebody holds them.
        this.#statements.clear();
        try {
            database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        }
        catch {
            // Somebody else is reading or the disk is full: the log stays beside the file, and the next opening reads it.
        }
        this.#database = null;
        database.close();
    }
    #open() {
        if (this.#database === null)
            throw unavailable('The store is closed.');
        return this.#database;
    }
    #prepared(sql) {
        let statement = this.#statements.get(sql);
        if (statement === undefined) {
            statement = this.#open().prepare(sql);
            if (statement.reader)
                statement.raw(true);
            this.#statements.set(sql, statement);
        }
        return statement;
    }
    #engine(call) {
        try {
            return call();
        }
        catch (error) {
            if (error instanceof BridgeError)
                throw error;
            // While somebody holds the lock for long, the requests behind this one must not each block the process in turn.
            if (isBusy(error) && this.#patient)
                this.#wait(false);
            throw unavailable('The database did not do what it was asked.', error);
        }
    }
    #wait(patient) {
        this.#patient = patient;
        this.#database?.exec(`PRAGMA busy_timeout = ${patient ? PATIENCE : 0}`);
    }
}
//# sourceMappingURL=connection.js.map