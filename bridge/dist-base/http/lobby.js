import { attributeNames } from '@meetbridge/shared/contract';
import { admit, placeOf } from "../admission/admit.js";
import { BridgeError } from "../errors.js";
import { roomStateOf } from "../rooms/registry.js";
import { answerJson } from "./body.js";
import { readAssertion } from "./presented.js";
import { situationIn } from "./ticket.js";
/** How many people are shown. */
const SHOWN = 8;
/** How long LiveKit may take to say who they are, in seconds; a lobby does not wait for that. */
export const GLANCE_LASTS = 1;
/**
 * `POST /lobby` `{assertion}` → 200 `LobbyAnswer`, for the person of an assertion that stays good for `POST /launches`. Whom
 * admission would refuse, who would wait, and guests learn nothing about who is inside.
 */
export function lobby(parts) {
    const { records, presence, audience, notes, clock } = parts;
    return async (req, res) => {
        const now = clock();
        const { launch } = await readAssertion(req, res, { records, audience, notes, now });
        const place = placeOf(launch);
        const situation = situationIn(place, await roomStateOf(records, place.room), presence, { now });
        const entry = entryOf(launch, situation);
        const sees = entry === 'enters' && !launch.person.guest;
        const count = situation.others;
        const people = sees && count > 0 ? await peopleIn(parts, place) : [];
        const answer = {
            waits: entry === 'waits',
            encryption: launch.meeting.settings.encryption,
            inside: sees ? { count: Math.max(count, people.length), people } : null,
        };
        answerJson(res, 200, answer);
    };
}
function entryOf(launch, situation) {
    try {
        return admit(launch, situation).waits ? 'waits' : 'enters';
    }
    catch (error) {
        if (error instanceof BridgeError)
            return 'refused';
        throw error;
    }
}
/** The first of those inside but this person, as far as LiveKit tells in time. */
async function peopleIn({ glance }, { room, identity }) {
    // without LiveKit's answer there is still the number
    const inside = await glance.inside(room).catch(() => []);
    return inside
        .filter((one) => one.identity !== identity)
        .sort((a, b) => Number(a.joinedAtMs - b.joinedAtMs))
        .slice(0, SHOWN)
        .map((one) => ({
        identity: one.identity,
        name: one.name,
        avatar: one.attributes[attributeNames.avatar] ?? null,
    }));
}
//# sourceMappingURL=lobby.js.map