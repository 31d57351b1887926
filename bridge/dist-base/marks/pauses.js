import { afterTry } from "./tries.js";
/** Kept in memory alone: after a restart, a platform gets another chance. */
export function createPauses({ clock, random }) {
    const pauses = new Map();
    const until = (site) => {
        const pause = pauses.get(site);
        return pause !== undefined && pause.notBefore > clock() ? pause.notBefore : null;
    };
    const note = (site, outcome) => {
        if (!('everything' in outcome))
            pauses.delete(site);
        // those that were under way together are one failure
        else if (outcome.everything && until(site) === null) {
            const options = { now: clock(), after: outcome.after, random: random() };
            pauses.set(site, afterTry(pauses.get(site) ?? null, options));
        }
        return outcome;
    };
    return {
        until,
        watching: (service) => ({
            maySend: (grades) => service.maySend(grades),
            lineItem: async (site, ...rest) => note(site.id, await service.lineItem(site, ...rest)),
            isThere: async (site, ...rest) => note(site.id, await service.isThere(site, ...rest)),
            send: async (site, ...rest) => note(site.id, await service.send(site, ...rest)),
        }),
    };
}
//# sourceMappingURL=pauses.js.map