import { BridgeError } from "../../errors.js";
import { Connection } from "./connection.js";
import { onceOf } from "./once.js";
import { queueOf } from "./queue.js";
import { recordsOf } from "./records.js";
import { migrate } from "./schema.js";
import { signalsOf } from "./signals.js";
/**
 * Opens the embedded engine: SQLite in the one file `path` (`:memory:` for none), which several processes may have open.
 * What is acknowledged survives a kill of the process; a power cut may lose the last moments, never the file.
 * Throws `store_unavailable` where the file cannot be opened, is no database, or comes from a newer version.
 */
export function openSqlite(path, clock) {
    const connection = new Connection(path);
    try {
        migrate(connection);
        connection.hurry();
    }
    catch (error) {
        connection.close();
        throw error;
    }
    return {
        records: recordsOf(connection),
        once: onceOf(connection, clock),
        queue: queueOf(connection, clock),
        signals: signalsOf(),
        async check() {
            const now = clock();
            connection.run('INSERT OR REPLACE INTO health (id, at) VALUES (1, ?)', now);
            if (connection.get('SELECT at FROM health WHERE id = 1')?.[0] !== now) {
                throw new BridgeError('store_unavailable', 'The store did not give back what was written.');
            }
        },
        async close() {
            connection.close();
        },
    };
}
//# sourceMappingURL=index.js.map