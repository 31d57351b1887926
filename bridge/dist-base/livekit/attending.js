import { roomStateOf } from "../rooms/registry.js";
import { judge, settleArrival } from "./arrivals.js";
import { hasDecisionsOn, hasRights, rightsOf } from "./enforce.js";
import { openReference, usualRules } from "./reference.js";
/**
 * Who is inside right now, for the comparison with the ledger: those whom a bridge has let in, and no others. LiveKit's word
 * of an arrival may never have come, so arrivals are settled here as well: whoever was removed is sent out, and everybody whose
 * meeting has closed; and LiveKit may not have taken what was withheld.
 */
export function attending({ media, records, sealKey, clock }) {
    return {
        sessions: media.sessions,
        async participants(room) {
            const people = (await media.inside(room)).flatMap((info) => {
                const { sid, identity, joinedAtMs, metadata } = info;
                const sealed = openReference(metadata, { room, identity }, sealKey);
                if (sealed === null)
                    return [];
                return [{ ...sealed, room, participant: sid, identity, joinedAt: Number(joinedAtMs), info }];
            });
            await settleAll({ media, records, sealKey }, room, people, clock());
            return people.map(({ participant, identity, joinedAt, reference }) => ({
                participant,
                identity,
                joinedAt,
                reference,
            }));
        },
    };
}
async function settleAll(parts, room, people, now) {
    const state = await roomStateOf(parts.records, room);
    const unsettled = people.filter((one) => judge(state, one, now) !== 'stays' || !mayWhatWasDecided(one.info, state, one.rules ?? usualRules));
    for (const one of unsettled)
        await settleArrival(parts, one, now);
}
const mayWhatWasDecided = (info, state, rules) => !hasDecisionsOn(state, info.identity) || hasRights(info, rightsOf(info, state, rules));
//# sourceMappingURL=attending.js.map