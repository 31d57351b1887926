import { BridgeError } from "../errors.js";
import { isAdmitted, isDeclined } from "../rooms/entry.js";
import { withheldFrom } from "../rooms/restrictions.js";
import { isRemoved, isSentOut } from "../rooms/state.js";
import { cleanName, cleanTitle } from "./clean-name.js";
import { featuresFor, grantFor, unsendable } from "./grants.js";
import { identityOf, roomNameOf } from "./names.js";
import { mustWait } from "./wait.js";
/** The longest a seat lasts where the meeting has no end: 24 hours, in seconds. */
export const SEAT_LASTS = 24 * 60 * 60;
/** Where a launch leads, before anybody has decided. Pure. */
export const placeOf = (launch) => ({
    room: roomNameOf({ site: launch.site, meeting: launch.meeting.id, group: launch.group?.id ?? null }),
    identity: identityOf({ site: launch.site, person: launch.person.id }),
});
/**
 * Decides who may enter, as what, until when, and who has to wait before. Pure.
 * Throws `BridgeError`, the first that applies: `person_removed`, `sent_out`, `meeting_over`, `guests_not_allowed`, `meeting_not_open_yet`,
 * `meeting_ended`, `meeting_locked`, `meeting_full`, `entry_declined`. Moderators enter before the opening, after an end for all,
 * and locked or full meetings; whoever was let in from the waiting room enters a locked one. A role that a moderator gave wins
 * over the one the site sent. `place` is for callers who know it already.
 */
export function admit(launch, situation, place = placeOf(launch)) {
    const { room, identity } = place;
    const role = situation.room.roles[identity] ?? launch.role;
    const admitted = { ...launch, role };
    refuse(admitted, identity, situation);
    const waits = mustWait(admitted, identity, situation);
    if (waits && isDeclined(situation.room, identity, situation.now)) {
        throw new BridgeError('entry_declined', 'A moderator did not let this person in.');
    }
    const { closesAt, settings } = launch.meeting;
    const withheld = withheldFrom(situation.room, identity, settings);
    const latest = Math.floor(situation.now / 1000) + SEAT_LASTS;
    return {
        room,
        identity,
        launch: {
            ...admitted,
            person: { ...launch.person, name: cleanName(launch.person.name) },
            meeting: { ...launch.meeting, title: cleanTitle(launch.meeting.title) },
            group: launch.group && { ...launch.group, title: cleanTitle(launch.group.title) },
        },
        grant: grantFor(role, settings, withheld),
        features: featuresFor(role, settings, withheld),
        unsendable: unsendable(role, settings, withheld),
        waits,
        until: closesAt === null ? latest : Math.min(closesAt, latest),
    };
}
function refuse({ role, meeting, person }, identity, situation) {
    const { now, room, others, wasInside, seatFrom } = situation;
    const moderates = role === 'moderator';
    const { opensAt, closesAt, settings } = meeting;
    if (isRemoved(room, identity, now)) {
        throw new BridgeError('person_removed', 'A moderator removed this person.');
    }
    if (seatFrom !== undefined && isSentOut(room, identity, seatFrom)) {
        throw new BridgeError('sent_out', 'The site ended the access that the seat was given for.');
    }
    if (closesAt !== null && now >= closesAt * 1000) {
        throw new BridgeError('meeting_over', 'The meeting has closed.');
    }
    if (person.guest && !settings.guests) {
        throw new BridgeError('guests_not_allowed', 'The meeting takes no guests.');
    }
    if (opensAt !== null && now < opensAt * 1000 && !moderates) {
        throw new BridgeError('meeting_not_open_yet', 'The meeting has not opened.', { details: { opensAt } });
    }
    if (room.endedAt !== null && (!moderates || (seatFrom !== undefined && seatFrom < room.endedAt))) {
        throw new BridgeError('meeting_ended', 'A moderator ended the meeting for all.');
    }
    if (room.locked && !moderates && !wasInside && !isAdmitted(room, identity, now)) {
        throw new BridgeError('meeting_locked', 'A moderator locked the meeting.');
    }
    if (settings.maxPeople !== undefined && others >= settings.maxPeople && !moderates) {
        throw new BridgeError('meeting_full', 'As many people are inside as the meeting takes.');
    }
}
//# sourceMappingURL=admit.js.map