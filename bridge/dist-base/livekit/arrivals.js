import { isDeclined } from "../rooms/entry.js";
import { isRemoved, isSentOut, withFreshStart } from "../rooms/state.js";
import { changeRoom, roomStateOf } from "../rooms/registry.js";
import { enforceRights, hasDecisionsOn, hasRights, rightsOf, showDecisions } from "./enforce.js";
import { usualRules } from "./reference.js";
/**
 * LiveKit forgets removals and takes a ticket for as long as it lives, so every arrival is judged again. `now` in epoch ms.
 * An arrival with a ticket from before the end belongs to the run that was ended, however late the news of it comes.
 */
export function judge(state, arrival, now) {
    const { identity, reference, issuedAt, closesAt } = arrival;
    if (isRemoved(state, identity, now) || isSentOut(state, identity, issuedAt))
        return 'goes';
    // LiveKit renews the token of those inside: who waited the next time, and was not let in, may still have one from the time before
    const isOlder = issuedAt <= (state.declined[identity] ?? -Infinity);
    if (isOlder && isDeclined(state, identity, now))
        return 'goes';
    if (closesAt !== null && now >= closesAt)
        return 'goes';
    if (state.endedAt === null)
        return 'stays';
    const role = state.roles[identity] ?? reference.role;
    return issuedAt >= state.endedAt && role === 'moderator' ? 'reopens' : 'goes';
}
/** Judges an arrival and acts on it. */
export async function settleArrival(parts, arrival, now) {
    const { records, media } = parts;
    const { room, identity, participant } = arrival;
    const before = await roomStateOf(records, room);
    const verdict = judge(before, arrival, now);
    if (verdict === 'goes') {
        // by sid: the same person may have come in anew, rightly, before this news came
        const inside = await media.participant(room, identity);
        if (inside?.sid === participant || isRemoved(before, identity, now))
            await media.remove(room, identity);
        return;
    }
    if (verdict === 'reopens') {
        await changeRoom(records, room, (state) => judge(state, arrival, now) === 'reopens' ? withFreshStart(state, now) : state);
        if (before.locked)
            await showDecisions(parts, room);
    }
    await catchUp(parts, arrival);
}
/** What was decided between a ticket and the arrival with it: rights that have changed since, and a newer key. */
async function catchUp(parts, { room, identity, rules, issuedAt }) {
    const { records, media } = parts;
    const state = await roomStateOf(records, room);
    const { session } = state;
    if (hasDecisionsOn(state, identity)) {
        const inside = await media.participant(room, identity);
        if (inside !== null && !hasRights(inside, rightsOf(inside, state, rules ?? usualRules))) {
            await enforceRights(parts, room, identity);
        }
    }
    if (session !== null && session.rotatedAt !== null && issuedAt <= session.rotatedAt) {
        await media.notify(room, { type: 'key_changed', generation: session.generation }, [identity]);
    }
}
/** A room that starts shows what has been decided about it before: LiveKit forgets metadata with the room. */
export async function settleStart(parts, room) {
    const { locked, restricted, spotlight, endedAt } = await roomStateOf(parts.records, room);
    const hasDecisions = locked || restricted !== null || spotlight !== null;
    if (hasDecisions && endedAt === null)
        await showDecisions(parts, room);
}
//# sourceMappingURL=arrivals.js.map