import { BridgeError } from "../errors.js";
import { createRecent } from "./recent.js";
import { fetchMembers } from "./roster.js";
import { TokenRefusal } from "./token.js";
/** How long one answer is good for, and how long a platform that has failed is left alone; ms. */
const LASTS = 60_000;
const FAILED_LASTS = 10_000;
/** Lists that are kept; each may hold a large course. */
const MAX_KEPT = 20;
/** Course lists, each asked for once a minute however many want it. `clock` in epoch ms. */
export function createRosters({ call, clock, onTrouble, }) {
    const kept = createRecent(MAX_KEPT);
    const read = async (site, url) => {
        try {
            const { members, partial } = await fetchMembers(call, { site: site.id, ...site.lti }, url);
            return { state: partial ? 'partial' : 'complete', members };
        }
        catch (error) {
            if (!(error instanceof BridgeError))
                throw error;
            onTrouble(error);
            const isNotGranted = error instanceof TokenRefusal && error.reason === 'invalid_scope';
            return { state: isNotGranted ? 'not_granted' : 'unavailable', members: [] };
        }
    };
    return async (site, { services }) => {
        const url = services.roster;
        if (url === null)
            return { state: 'not_granted', members: [] };
        const key = `${site.id} ${url}`;
        const known = kept.get(key);
        if (known !== undefined && clock() < known.until)
            return await known.list;
        const entry = { list: read(site, url), until: Infinity };
        kept.set(key, entry);
        const settle = (lasts) => void (entry.until = clock() + lasts);
        entry.list.then(({ state }) => settle(state === 'unavailable' ? FAILED_LASTS : LASTS), () => settle(0));
        return await entry.list;
    };
}
//# sourceMappingURL=rosters.js.map