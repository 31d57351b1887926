/** Topic of the push jobs, whose id is the site's, and subject of the signal that there is one. */
export const PUSH = 'push';
export const untried = {
    after: 0,
    failures: 0,
    failingSince: null,
    notBefore: 0,
    trouble: null,
};
export const deliveryKey = (site) => `delivery/${site}`;
/** First and longest wait between two tries, and how long it is tried at all; ms. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15 * 60_000;
const GIVEN_UP_AFTER = 7 * 24 * 60 * 60_000;
/** A page has got through. Pure. */
export const afterSuccess = (last) => ({ ...untried, after: last });
/** The last try was in vain. `random` is in [0, 1) and spreads the tries of many sites. Pure. */
export function afterFailure(state, trouble, now, random) {
    const failures = state.failures + 1;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20)) * (1 - random / 4);
    return {
        ...state,
        failures,
        failingSince: state.failingSince ?? now,
        notBefore: now + Math.round(wait),
        trouble,
    };
}
/** Whether it has been in vain for so long that the next try waits for the next report. Pure. */
export const isHopeless = (state, now) => state.failingSince !== null && now - state.failingSince >= GIVEN_UP_AFTER;
/** Given up: the next report begins anew, from where the site stands. Pure. */
export const givenUp = (state) => ({
    ...untried,
    after: state.after,
    trouble: state.trouble,
});
//# sourceMappingURL=delivery-state.js.map