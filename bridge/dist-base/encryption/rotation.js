import { changeRoom, roomStateOf } from "../rooms/registry.js";
import { withRotation } from "../rooms/session.js";
/** From the first one who goes to the new key, in ms: a class that leaves makes one, not thirty. */
const GATHERS = 5000;
export function createKeyRotation(parts) {
    const { records, presence, tell, clock, schedule, onTrouble } = parts;
    const waiting = new Map();
    const underWay = new Set();
    let stopped = false;
    const dueIn = (room) => {
        const known = waiting.get(room);
        if (known !== undefined)
            return known;
        const due = { leavers: new Set(), always: false, callOff: schedule(() => begin(room), GATHERS) };
        waiting.set(room, due);
        return due;
    };
    const begin = (room) => {
        const due = waiting.get(room);
        if (due === undefined)
            return;
        due.callOff();
        waiting.delete(room);
        const work = rotate(room, due)
            .catch((error) => {
            onTrouble(error);
            if (!stopped && presence.sessionsOf(room).length > 0)
                dueIn(room).always = true;
        })
            .finally(() => underWay.delete(work));
        underWay.add(work);
    };
    const rotate = async (room, { leavers, always }) => {
        if (!always && [...leavers].every((one) => presence.isInside(room, one)))
            return;
        const before = await roomStateOf(records, room);
        if (withRotation(before, 0) === before)
            return;
        const { session } = await changeRoom(records, room, (state) => withRotation(state, clock()));
        if (session !== null)
            await tell(room, session.generation);
    };
    return {
        left: (room, identity) => void dueIn(room).leavers.add(identity),
        removed: (room) => void (dueIn(room).always = true),
        start() {
            stopped = false;
            for (const { room } of presence.running())
                dueIn(room).always = true;
        },
        async stop() {
            stopped = true;
            for (const room of [...waiting.keys()])
                begin(room);
            await Promise.all(underWay);
        },
    };
}
//# sourceMappingURL=rotation.js.map