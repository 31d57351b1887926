import { BridgeError } from "../errors.js";
import { insider, moderates, notInside } from "./inside.js";
const HOUR = 60 * 60 * 1000;
/** For so long, in ms, nobody votes twice in one poll: as long as a seat lasts. */
const VOTE_LASTS = 24 * HOUR;
/**
 * Until when it is remembered that somebody has voted at `now`, epoch ms. A full hour, so that the moment of the vote, which could
 * lead from an anonymous one to the voter, is not in the store. Pure.
 */
export const rememberedUntil = (now) => Math.ceil((now + VOTE_LASTS) / HOUR) * HOUR;
/**
 * Passes a vote on to the poll's owner, once a person. It is sealed to the owner's browser, so that what somebody voted is read
 * there alone; and nothing is written in the audit log, so that nobody learns from it who voted in what. A vote that LiveKit
 * could not deliver is used up all the same: whether it has come is not known.
 */
export async function vote({ seat, media, now, by, once, tell }, { poll, owner, anonymous, sealed }) {
    if (!moderates(await insider(media, seat.room, owner)))
        throw notInside();
    if ((await media.participant(seat.room, seat.identity)) === null) {
        throw new BridgeError('not_allowed', 'Somebody who is not inside wants to vote.');
    }
    if (!(await once.claim(`vote/${seat.room}/${poll}/${seat.identity}`, rememberedUntil(now)))) {
        throw new BridgeError('already_voted', 'That person has voted in that poll.');
    }
    await tell({ type: 'vote', by: anonymous ? null : by, poll, sealed }, [owner]);
}
//# sourceMappingURL=vote-action.js.map