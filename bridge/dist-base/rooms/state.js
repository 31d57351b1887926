import { isAdmitted, isDeclined } from "./entry.js";
import { hasSession } from "./session.js";
/** How long a removed person is kept out, unless a moderator lets them back in: 24 hours, in milliseconds. */
export const REMOVAL_LASTS = 24 * 60 * 60 * 1000;
export const untouched = {
    locked: false,
    removed: {},
    sentOut: {},
    roles: {},
    endedAt: null,
    admitted: {},
    declined: {},
    waitingNote: '',
    restricted: null,
    people: {},
    spotlight: null,
    decidedAt: 0,
    session: null,
};
export const isRemoved = (state, identity, now) => {
    const at = state.removed[identity];
    return at !== undefined && now - at < REMOVAL_LASTS;
};
/** Whether what somebody got at `issuedAt` (epoch ms) is from before the site ended their access. */
export const isSentOut = (state, identity, issuedAt) => issuedAt <= (state.sentOut[identity] ?? -Infinity);
/** Those sendings out that somebody may still hold something from before of. */
const recentlySentOut = (state, now) => Object.fromEntries(Object.entries(state.sentOut).filter(([, at]) => now - at < REMOVAL_LASTS));
/** Whether it holds nothing that still counts at `now` (epoch ms): no better than none. */
export const saysNothing = (state, now) => !state.locked &&
    state.endedAt === null &&
    state.waitingNote === '' &&
    state.restricted === null &&
    state.spotlight === null &&
    !hasSession(state, now) &&
    Object.keys(state.people).length === 0 &&
    Object.keys(state.roles).length === 0 &&
    !Object.keys(state.admitted).some((identity) => isAdmitted(state, identity, now)) &&
    !Object.keys(state.declined).some((identity) => isDeclined(state, identity, now)) &&
    Object.keys(recentlySentOut(state, now)).length === 0 &&
    Object.keys(state.removed).every((identity) => !isRemoved(state, identity, now));
export const withLock = (state, locked) => ({ ...state, locked });
export const withRole = (state, identity, role) => ({
    ...state,
    roles: { ...state.roles, [identity]: role },
});
export const withRemoval = (state, identity, now) => ({
    ...state,
    removed: {
        ...Object.fromEntries(Object.entries(state.removed).filter(([one]) => isRemoved(state, one, now))),
        [identity]: now,
    },
});
export const withoutRemoval = (state, identity) => ({
    ...state,
    removed: Object.fromEntries(Object.entries(state.removed).filter(([one]) => one !== identity)),
});
/** The site ended somebody's access; they wait no more, and whoever let them in did so before. */
export const withSentOut = (state, identity, now) => ({
    ...state,
    sentOut: { ...recentlySentOut(state, now), [identity]: now },
    admitted: Object.fromEntries(Object.entries(state.admitted).filter(([one]) => one !== identity)),
});
/** Ended for all: whoever comes later has nothing to do with the keys of those who were inside. */
export const withEnd = (state, now) => ({
    ...state,
    endedAt: now,
    session: null,
});
/**
 * The next run of the room begins fresh: no lock, no end, no roles, no restrictions; removals stay for as long as they last, and
 * so does what the site decided and the session, which the one who reopens the room has come in with.
 */
export const withFreshStart = (state, now) => ({
    ...untouched,
    removed: Object.fromEntries(Object.entries(state.removed).filter(([one]) => isRemoved(state, one, now))),
    sentOut: recentlySentOut(state, now),
    session: state.session,
});
/** Ended, and nothing kept but who has to stay out for now: the site has the meeting forgotten. */
export const withMeetingForgotten = (state, now) => withEnd(withFreshStart(state, now), now);
/**
 * A run of the room is over since `at` (epoch ms), and nobody is inside any more: whoever was let in from the waiting room waits
 * again the next time and reads no old line, nothing is withheld but what the site says, and nobody stands in the spotlight; the
 * session waits for the next run for a while. What was decided after `at` belongs to the next run, and stays. Told twice, it
 * changes nothing more.
 */
export const withRunOver = (state, at) => {
    const { session } = state;
    const later = Object.entries(state.admitted).filter(([, since]) => since > at);
    const hadDecisions = state.restricted !== null || state.spotlight !== null || !isEmpty(state.people);
    const forgetsDecisions = hadDecisions && state.decidedAt <= at;
    const leavesSession = session !== null && session.idleSince === null && session.startedAt <= at;
    const keepsEntry = later.length === Object.keys(state.admitted).length && state.waitingNote === '';
    if (keepsEntry && !forgetsDecisions && !leavesSession)
        return state;
    const { restricted, people, spotlight } = forgetsDecisions ? untouched : state;
    return {
        ...state,
        admitted: Object.fromEntries(later),
        waitingNote: '',
        restricted,
        people,
        spotlight,
        session: leavesSession ? { ...session, idleSince: at } : session,
    };
};
const isEmpty = (list) => Object.keys(list).length === 0;
//# sourceMappingURL=state.js.map