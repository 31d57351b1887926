import { restrictions } from '@meetbridge/shared/contract';
const none = { restricted: [], allowed: [] };
/** In the order of the contract, whatever the order of decisions. */
const sorted = (some) => {
    const these = new Set(some);
    return restrictions.filter((one) => these.has(one));
};
const withOne = (some, what, isIn) => sorted(isIn ? [...some, what] : some.filter((one) => one !== what));
/** What is withheld from everybody but moderators. Pure. */
export const withheldFromAll = (state, settings) => state.restricted ?? sorted(settings.restricted);
/** What is withheld from one person who is no moderator. Pure. */
export function withheldFrom(state, identity, settings) {
    const { restricted, allowed } = state.people[identity] ?? none;
    const general = withheldFromAll(state, settings).filter((one) => !allowed.includes(one));
    return sorted([...general, ...restricted]);
}
/** Withholds something from everybody, or gives it back; exceptions about it end, because the last word counts. Pure. */
export function withRestriction(state, settings, { what, restricted, now }) {
    const people = Object.entries(state.people).map(([identity, exceptions]) => [
        identity,
        {
            restricted: withOne(exceptions.restricted, what, false),
            allowed: withOne(exceptions.allowed, what, false),
        },
    ]);
    return {
        ...state,
        restricted: withOne(withheldFromAll(state, settings), what, restricted),
        people: Object.fromEntries(people.filter(([, one]) => one.restricted.length + one.allowed.length > 0)),
        decidedAt: now,
    };
}
/** The same for one person alone. Pure. */
export function withPersonRestriction(state, identity, { what, restricted, now }) {
    const known = state.people[identity] ?? none;
    const exceptions = {
        restricted: withOne(known.restricted, what, restricted),
        allowed: withOne(known.allowed, what, !restricted),
    };
    return { ...state, people: { ...state.people, [identity]: exceptions }, decidedAt: now };
}
/** Whom everybody is to see large, or nobody. Pure. */
export const withSpotlight = (state, spotlight, now) => ({
    ...state,
    spotlight,
    decidedAt: now,
});
//# sourceMappingURL=restrictions.js.map