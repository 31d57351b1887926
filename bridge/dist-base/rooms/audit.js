import { everyRecord } from "../store/pages.js";
/** Where the lines of one room are kept, or those of all rooms. */
export const auditKey = (room) => (room === undefined ? 'audit/' : `audit/${room}/`);
/** Writes a line; `id` makes its key unique. */
export async function writeAudit(records, id, line) {
    await records.put(`${auditKey(line.room)}${id}`, line, { ifVersion: null });
}
/** The lines of one room, or of all without one, oldest first. */
export async function auditOf(records, room) {
    const lines = [];
    for await (const { value } of everyRecord(records, auditKey(room)))
        lines.push(value);
    return lines;
}
//# sourceMappingURL=audit.js.map