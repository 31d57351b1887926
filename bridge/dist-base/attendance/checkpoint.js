import { changeRecord } from "../store/change.js";
import { pagesOf } from "../store/pages.js";
/** Into how many records the checkpoint of a session is split, so that one person's part is small in the largest room. */
const PARTS = 16;
const checkpointKey = (session, participant) => `checkpoint/${session}/${participant.charCodeAt(participant.length - 1) % PARTS}`;
/** Notes that connections were seen at `at`: a few small writes a session, however many people are inside. */
export async function noteSeen(records, session, participants, at) {
    const parts = new Map();
    for (const participant of participants) {
        const key = checkpointKey(session, participant);
        const members = parts.get(key);
        if (members === undefined)
            parts.set(key, [participant]);
        else
            members.push(participant);
    }
    for (const [key, members] of parts) {
        await changeRecord(records, key, (known) => {
            const seen = known?.seen ?? {};
            const later = members.filter((participant) => (seen[participant] ?? 0) < at);
            if (known !== null && later.length === 0)
                return known;
            return { seen: { ...seen, ...Object.fromEntries(later.map((participant) => [participant, at])) } };
        });
    }
}
/** Removes when these connections were seen. */
export async function forgetSeen(records, session, participants) {
    const gone = new Set(participants);
    for (const key of new Set(participants.map((participant) => checkpointKey(session, participant)))) {
        if ((await records.get(key)) === null)
            continue;
        await changeRecord(records, key, (known) => ({
            seen: Object.fromEntries(Object.entries(known?.seen ?? {}).filter(([one]) => !gone.has(one))),
        }));
    }
}
/** When these connections were last seen, as far as that is known; others may be among them. */
export async function seenOf(records, session, participants) {
    const keys = new Set(participants.map((participant) => checkpointKey(session, participant)));
    let seen = {};
    for (const key of keys)
        seen = { ...seen, ...(await records.get(key))?.value.seen };
    return seen;
}
/** Every checkpoint of a session. */
export const checkpointPages = (records, session) => pagesOf(records, `checkpoint/${session}/`);
//# sourceMappingURL=checkpoint.js.map