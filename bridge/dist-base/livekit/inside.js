import { attributeNames } from '@meetbridge/shared/contract';
import { BridgeError } from "../errors.js";
import { livekitSources } from "./permissions.js";
/** How many people LiveKit is asked to change at one time. */
const AT_ONCE = 20;
export const notInside = () => new BridgeError('target_not_found', 'That person is not in this room.');
/** Somebody who is inside; throws `target_not_found` for anybody else. */
export async function insider(media, room, identity) {
    const found = await media.participant(room, identity);
    if (found === null)
        throw notInside();
    return found;
}
/** Only the bridge writes that attribute, so it tells the role that counts. */
export const moderates = ({ attributes }) => attributes[attributeNames.role] === 'moderator';
/** Does something for all, some at a time. */
export async function forEachOf(all, act) {
    for (let from = 0; from < all.length; from += AT_ONCE) {
        await Promise.all(all.slice(from, from + AT_ONCE).map(act));
    }
}
/** Mutes what these people publish of one source. */
export async function muteSource(media, room, people, source) {
    const tracks = people.flatMap(({ identity, tracks: published }) => published
        .filter((track) => track.source === livekitSources[source] && !track.muted)
        .map(({ sid }) => ({ identity, sid })));
    await forEachOf(tracks, ({ identity, sid }) => media.mute(room, identity, sid));
}
//# sourceMappingURL=inside.js.map