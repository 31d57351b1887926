import { auditOf } from "../rooms/audit.js";
import { withStore } from "./data.js";
/** `meetbridge audit [ROOM]`: what moderators did, oldest first. */
export async function audit(data, room) {
    const lines = await withStore(data, ({ records }) => auditOf(records, room));
    const text = lines.map(({ at, site, room: where, actor, action, target, detail }) => [new Date(at).toISOString(), site, where, actor, action, target ?? '-', detail ?? '-'].join('  '));
    return { json: lines, text: text.join('\n') || 'No moderator has done anything yet.' };
}
//# sourceMappingURL=audit.js.map