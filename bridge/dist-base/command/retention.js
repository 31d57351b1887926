import { forgetEmptied } from "../attendance/forget.js";
import { forgetOldSessions } from "../attendance/retention.js";
import { forgetOldProbes } from "../livekit/probe.js";
import { forgetOldRegisters } from "../marks/retention.js";
import { createRoomRetention, forgetOldAudit } from "../rooms/retention.js";
import { forgetOldLtiInvites } from "../sites/lti-invite.js";
import { forgetOldInvites } from "../sites/pairing.js";
import { createSweep } from "../sweep.js";
import { forgetOldWaiters } from "../waiting/line.js";
const DAY = 24 * 60 * 60_000;
/** The one list of what the bridge forgets by itself, and when. Rooms go last, after what still speaks of them. */
export function createRetention({ records, keepDays, clock, schedule, onTrouble }) {
    const forgetRooms = createRoomRetention(records);
    return createSweep({
        tasks: [
            () => forgetOldSessions(records, { keepDays, now: clock() }),
            () => forgetOldRegisters(records, { keepDays, now: clock() }),
            () => forgetEmptied(records, clock()),
            () => forgetOldAudit(records, clock() - keepDays * DAY),
            () => forgetOldInvites(records, clock()),
            () => forgetOldLtiInvites(records, clock()),
            () => forgetOldProbes(records, clock()),
            () => forgetOldWaiters(records, clock()),
            () => forgetRooms(clock()),
        ],
        schedule,
        onTrouble,
    });
}
//# sourceMappingURL=retention.js.map