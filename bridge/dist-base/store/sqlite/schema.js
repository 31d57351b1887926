import { BridgeError } from "../../errors.js";
/**
 * The steps from an empty file to today's tables. A step that has been released is never changed; a new one is added.
 * `records.version` is the store-wide counter: a replaced row gets the next number, and AUTOINCREMENT never gives one twice.
 * `branch1` and `branch2` are the key up to its first and second slash, so that listing them in version order reads
 * only what it returns.
 */
const steps = [
    `CREATE TABLE records (
     version INTEGER PRIMARY KEY AUTOINCREMENT,
     key TEXT NOT NULL UNIQUE,
     branch1 TEXT,
     branch2 TEXT,
     value TEXT NOT NULL
   ) STRICT;
   CREATE INDEX records_branch1 ON records (branch1, version) WHERE branch1 IS NOT NULL;
   CREATE INDEX records_branch2 ON records (branch2, version) WHERE branch2 IS NOT NULL;

   CREATE TABLE once (key TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;

   CREATE TABLE jobs (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     topic TEXT NOT NULL,
     id TEXT NOT NULL,
     body TEXT NOT NULL,
     due INTEGER NOT NULL,
     attempts INTEGER NOT NULL,
     lease TEXT,
     again INTEGER,
     again_body TEXT,
     UNIQUE (topic, id)
   ) STRICT;
   CREATE INDEX jobs_due ON jobs (topic, due, seq);

   CREATE TABLE dead (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     topic TEXT NOT NULL,
     id TEXT NOT NULL,
     body TEXT NOT NULL,
     attempts INTEGER NOT NULL,
     reason TEXT NOT NULL,
     UNIQUE (topic, id)
   ) STRICT;

   CREATE TABLE health (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;`,
];
const versionOf = (connection) => Number(connection.get('PRAGMA user_version')?.[0] ?? 0);
/** Brings the file to today's tables; safe when several processes open it at once. */
export function migrate(connection) {
    if (versionOf(connection) === steps.length)
        return;
    connection.atomically(() => {
        const version = versionOf(connection);
        if (version > steps.length) {
            throw new BridgeError('store_unavailable', 'The database file was written by a newer version of the bridge.');
        }
        for (const step of steps.slice(version))
            connection.exec(step);
        connection.exec(`PRAGMA user_version = ${steps.length}`);
    });
}
//# sourceMappingURL=schema.js.map