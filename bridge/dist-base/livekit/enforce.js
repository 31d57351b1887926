import { attributeNames, Role } from '@meetbridge/shared/contract';
import { grantFor, unsendable } from "../admission/grants.js";
import { roomStateOf } from "../rooms/registry.js";
import { withheldFrom } from "../rooms/restrictions.js";
import { forEachOf } from "./inside.js";
import { livekitSources } from "./permissions.js";
import { rulesIn } from "./reference.js";
/** More rounds than there are ever moderators who decide at the same moment. */
const ROUNDS = 20;
/**
 * Brings what people inside may do to what has been decided: their permissions at LiveKit, which stops a track that is withheld,
 * and the attributes that tell everybody else. All of them, or one; each by the site's settings at their own launch. Decisions that
 * come meanwhile are seen to as well, so that an older one never has the last word.
 */
export async function enforceRights({ records, media, sealKey }, room, only) {
    await untilSettled(records, room, rightsIn, async (state) => {
        const people = only === undefined ? await media.insideOrArriving(room) : [await media.participant(room, only)];
        await forEachOf(people, async (one) => {
            if (one === null)
                return;
            const rules = rulesIn(one.metadata, { room, identity: one.identity }, sealKey);
            await media.update(room, one.identity, rightsOf(one, state, rules));
        });
        return true;
    });
}
/** Shows everybody in the room what has been decided about it. False if it is not running. */
export function showDecisions({ records, media }, room) {
    return untilSettled(records, room, decisionsIn, (state) => media.describe(room, decisionsIn(state)));
}
/** The room's metadata, as far as moderators have decided: null takes a member away, and a missing one stays as it is. */
export const decisionsIn = ({ locked, restricted, spotlight }) => ({
    locked,
    spotlight,
    ...(restricted === null ? {} : { restricted }),
});
/** What somebody inside may do now. */
export function rightsOf({ identity, attributes }, state, rules) {
    const role = state.roles[identity] ?? Role.catch('observer').parse(attributes[attributeNames.role]);
    const withheld = withheldFrom(state, identity, rules);
    return {
        attributes: {
            [attributeNames.role]: role,
            [attributeNames.restricted]: unsendable(role, rules, withheld),
        },
        grant: grantFor(role, rules, withheld),
    };
}
/** Whether somebody inside may do just that, as LiveKit shows them. */
export function hasRights({ attributes, permission }, rights) {
    const { canPublishSources, canPublishData } = rights.grant;
    const wanted = canPublishSources.map((source) => livekitSources[source]);
    const sources = permission?.canPublish === true ? permission.canPublishSources : [];
    return (Object.entries(rights.attributes).every(([name, value]) => (attributes[name] ?? '') === value) &&
        permission?.canPublishData === canPublishData &&
        sources.length === wanted.length &&
        wanted.every((source) => sources.includes(source)));
}
/** Whether something has been decided that somebody's ticket may be too old to know. */
export const hasDecisionsOn = (state, identity) => state.restricted !== null || state.people[identity] !== undefined || state.roles[identity] !== undefined;
const rightsIn = ({ roles, restricted, people }) => ({ roles, restricted, people });
/** Acts on the room's state until that part of it has not changed meanwhile, or there is nothing to act on. */
async function untilSettled(records, room, part, act) {
    let state = await roomStateOf(records, room);
    for (let round = 0; round < ROUNDS; round += 1) {
        if (!(await act(state)))
            return false;
        const now = await roomStateOf(records, room);
        if (JSON.stringify(part(now)) === JSON.stringify(part(state)))
            break;
        state = now;
    }
    return true;
}
//# sourceMappingURL=enforce.js.map