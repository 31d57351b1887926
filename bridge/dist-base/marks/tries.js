/** First and longest wait between two tries, and how long it is tried at all; ms. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15 * 60_000;
const GIVEN_UP_AFTER = 3 * 24 * 60 * 60_000;
/**
 * One more try was in vain. The wait doubles, and is no shorter than the platform asks for (`after`, ms); `random` in [0, 1)
 * spreads what would come all at once. Pure.
 */
export function afterTry(tries, { now, after = 0, random }) {
    const failures = (tries?.failures ?? 0) + 1;
    const wait = Math.max(after, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20)));
    const spread = (random * Math.min(wait, LONGEST_WAIT)) / 4;
    return { failures, since: tries?.since ?? now, notBefore: now + Math.round(wait + spread) };
}
/** Whether it has been in vain for so long that only news, or a teacher's word, begins it anew. Pure. */
export const isHopeless = ({ since }, now) => now - since >= GIVEN_UP_AFTER;
//# sourceMappingURL=tries.js.map