import { cleanName } from "../admission/clean-name.js";
import { tellRoomChanged } from "../rooms/signal.js";
import { enterLine, leaveLine } from "./line.js";
/** How long after their connection is gone somebody still stands in the line, in ms: as long as a reload may take. */
const GONE_AFTER = 15_000;
/** Somebody comes, or is still there: they stand in the line, and whoever watches is told if that is news. */
export async function enter({ records, signals }, { room, identity, launch }, now) {
    const { name, guest } = launch.person;
    const person = { site: launch.site, meeting: launch.meeting.id, name: cleanName(name), guest };
    if (await enterLine(records, { room, identity }, person, now))
        tellRoomChanged(signals, { room });
}
/** Somebody goes: `seenBefore` as in `leaveLine`. Without it, it is their own word, and no tab of that seat listens any more. */
export async function leave({ records, signals }, { id, room, identity }, times) {
    const wasThere = await leaveLine(records, { room, identity }, times);
    if (times.seenBefore === undefined)
        tellRoomChanged(signals, { room, left: id });
    else if (wasThere)
        tellRoomChanged(signals, { room });
}
/** Somebody's connection is gone: unless another one gives a sign soon, so are they. */
export function leaveSoon({ watch, clock, schedule, ...parts }, seat, onTrouble) {
    const seenBefore = clock();
    schedule(() => {
        if (!watch.isClosed())
            leave(parts, seat, { now: clock(), seenBefore }).catch(onTrouble);
    }, GONE_AFTER);
}
//# sourceMappingURL=visit.js.map