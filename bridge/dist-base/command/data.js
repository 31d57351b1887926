import { join } from 'node:path';
import { openSqlite } from "../store/sqlite/index.js";
/** The database's name inside the data folder. */
const DATABASE = 'meetbridge.sqlite';
/** Opens the store in a data folder; a bridge may be serving from it at the same time. */
export const openStore = (data) => openSqlite(join(data, DATABASE), Date.now);
/** Opens the store for as long as `work` takes. */
export async function withStore(data, work) {
    const store = openStore(data);
    try {
        return await work(store);
    }
    finally {
        await store.close();
    }
}
//# sourceMappingURL=data.js.map