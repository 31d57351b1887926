import { roomActions } from '@meetbridge/shared/contract';
import { BridgeError } from "../errors.js";
import { moderate } from "../livekit/moderation.js";
import { readBody, takeBody } from "./body.js";
import { bearerOf, readSeat } from "./seat-bearer.js";
const isRoomAction = (name) => typeof name === 'string' && Object.hasOwn(roomActions, name);
/** `POST /room/:action`, seat as bearer, body as in `roomActions` → 204. */
export function roomRoute(parts) {
    const act = async (req, res) => {
        const { action } = req.params;
        if (!isRoomAction(action))
            throw new BridgeError('not_found', 'No such action.');
        const seat = await readSeat(req, bearerOf(req), { ...parts, now: parts.clock() });
        res.locals['site'] = seat.launch.site;
        // one action's schema gives that action's body; the compiler sees only the union of both
        const body = readBody(req, roomActions[action]);
        await moderate(parts, seat, action, body);
        res.status(204).end();
    };
    return [takeBody('8kb'), act];
}
//# sourceMappingURL=room.js.map