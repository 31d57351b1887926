import { BridgeError } from "../errors.js";
/** More rounds than there are ever writers of one record at a time. */
const ROUNDS = 200;
/**
 * Applies `change` to a record, however many do so at once; it may run several times and so has no effects of its own.
 * Where it returns the very value it was given, nothing is written. Returns the record as it stands now.
 */
export async function changeRecord(records, key, change) {
    for (let round = 0; round < ROUNDS; round += 1) {
        const entry = await records.get(key);
        const value = await change(entry?.value ?? null);
        if (entry !== null && value === entry.value)
            return { ...entry, changed: false };
        const version = await records.put(key, value, { ifVersion: entry?.version ?? null });
        if (version !== null)
            return { key, value, version, changed: true };
    }
    throw new BridgeError('store_unavailable', 'A record kept changing while it was being written.');
}
//# sourceMappingURL=change.js.map