/** How long somebody who was not let in is kept out, unless a moderator lets them in after all: 10 minutes, in milliseconds. */
export const DECLINE_LASTS = 10 * 60 * 1000;
/** How long being let in counts at most, for a run that never began: as long as a seat, in milliseconds. */
export const ADMISSION_LASTS = 24 * 60 * 60 * 1000;
const isWithin = (at, now, lasts) => at !== undefined && now - at < lasts;
/** Whether a moderator has let this person in from the waiting room. Pure. */
export const isAdmitted = ({ admitted }, identity, now) => isWithin(admitted[identity], now, ADMISSION_LASTS);
/** Whether a moderator has just refused to. Pure. */
export const isDeclined = ({ declined }, identity, now) => isWithin(declined[identity], now, DECLINE_LASTS);
const without = (list, gone) => Object.fromEntries(Object.entries(list).filter(([one]) => !gone(one)));
/** Lets people in, also those who were refused before. Pure. */
export const withAdmitted = (state, identities, now) => {
    const these = new Set(identities);
    return {
        ...state,
        admitted: { ...state.admitted, ...Object.fromEntries(identities.map((one) => [one, now])) },
        declined: without(state.declined, (one) => these.has(one) || !isDeclined(state, one, now)),
    };
};
/** Refuses to let somebody in. Pure. */
export const withDeclined = (state, identity, now) => ({
    ...state,
    admitted: without(state.admitted, (one) => one === identity),
    declined: { ...without(state.declined, (one) => !isDeclined(state, one, now)), [identity]: now },
});
/** A line for all who wait; an empty one goes. Pure. */
export const withWaitingNote = (state, waitingNote) => ({
    ...state,
    waitingNote,
});
//# sourceMappingURL=entry.js.map