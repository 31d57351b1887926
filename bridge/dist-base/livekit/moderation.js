import { cleanName } from "../admission/clean-name.js";
import { BridgeError } from "../errors.js";
import { writeAudit } from "../rooms/audit.js";
import { changeRoom, roomStateOf } from "../rooms/registry.js";
import { tellRoomChanged } from "../rooms/signal.js";
import { isRemoved, isSentOut } from "../rooms/state.js";
import { lineBefore } from "../waiting/line-before.js";
import { actions } from "./actions.js";
import { enforceRights, showDecisions } from "./enforce.js";
/**
 * Does what a person asks for in the room of their seat, and nowhere else. Throws `BridgeError`: `not_allowed` without the
 * right, `person_removed`, `sent_out` and `meeting_ended` for a seat that no longer counts, `target_not_found`, `media_unavailable`. What
 * was decided before LiveKit failed (removal, lock, end) stays decided and keeps people out.
 */
export async function moderate({ records, signals, once, media, sealKey, rotation, clock, newId }, seat, action, body) {
    const now = clock();
    const state = await roomStateOf(records, seat.room);
    refuseAction(state, seat, action, now);
    const { room, identity: actor, launch } = seat;
    await actions[action]({
        seat,
        media,
        once,
        rotation,
        state,
        now,
        by: { identity: actor, name: cleanName(launch.person.name) },
        async decide(change) {
            await changeRoom(records, room, change);
            tellRoomChanged(signals, { room });
        },
        line: lineBefore(room, { records, signals, now }),
        log: (target, detail) => writeAudit(records, newId(), { at: now, site: launch.site, room, actor, action, target, detail }),
        enforce: (identity) => enforceRights({ records, media, sealKey }, room, identity),
        show: () => showDecisions({ records, media }, room),
        tell: (notice, to) => media.notify(room, notice, to),
    }, body);
}
/** Throws where `moderate` would, for the right to do that at all. */
export function refuseAction(state, seat, action, now) {
    if (isRemoved(state, seat.identity, now)) {
        throw new BridgeError('person_removed', 'A moderator removed the holder of this seat.');
    }
    if (isSentOut(state, seat.identity, seat.issuedAt * 1000)) {
        throw new BridgeError('sent_out', 'The site ended the access that the seat was given for.');
    }
    const role = state.roles[seat.identity] ?? seat.launch.role;
    const mayDo = action === 'hand' || (action === 'vote' && role !== 'observer');
    if (!mayDo && role !== 'moderator') {
        throw new BridgeError('not_allowed', `A ${role} asked for ${action}.`);
    }
    const isOfEndedRun = state.endedAt !== null && seat.issuedAt * 1000 < state.endedAt;
    // ending again stays possible, for where the first time could not reach LiveKit
    if (isOfEndedRun && action !== 'end') {
        throw new BridgeError('meeting_ended', 'The seat is from before a moderator ended the meeting.');
    }
}
//# sourceMappingURL=moderation.js.map