import { tellRoomChanged } from "../rooms/signal.js";
import { isInLine, lineOf, takeFromLine } from "./line.js";
/** `now` is epoch ms. */
export const lineBefore = (room, { records, signals, now }) => ({
    people: () => lineOf(records, room, now),
    has: (identity) => isInLine(records, { room, identity }, now),
    async take(identities) {
        for (const identity of identities)
            await takeFromLine(records, { room, identity });
        tellRoomChanged(signals, { room });
    },
});
//# sourceMappingURL=line-before.js.map