import { SEAT_LASTS } from "../admission/admit.js";
import { identityOf, roomNameOf } from "../admission/names.js";
import { forgetSheets, sheetsOfMeeting, sheetsOfPerson } from "../attendance/forget.js";
import { writeAudit } from "../rooms/audit.js";
import { changeRoom } from "../rooms/registry.js";
import { tellRoomChanged } from "../rooms/signal.js";
import { withEnd, withMeetingForgotten, withSentOut } from "../rooms/state.js";
import { clearLine, roomsWithWaiting, takeFromLine } from "../waiting/line.js";
/**
 * What a site may tell the bridge to do, in its own rooms alone: they are derived from its id. What was decided before LiveKit
 * failed stays decided and keeps people out; `media_unavailable` asks for the same order again.
 */
export const siteOrders = {
    async 'send-out'(parts, site, { person, rooms }) {
        const identity = identityOf({ site, person });
        await sendOut(parts, { identity, rooms: rooms.map((one) => roomOf(site, one)) }, (room) => log(parts, { site, room, action: 'send-out', target: identity }));
    },
    async end(parts, site, ordered) {
        const room = roomOf(site, ordered);
        await decideEnd(parts, { site, room, action: 'end' }, withEnd);
        await close(parts, room);
    },
    async forget(parts, site, body) {
        if ('person' in body)
            await forgetPerson(parts, { site, ...body });
        else
            await forgetMeeting(parts, { site, ...body });
    },
};
const roomOf = (site, { meeting, group }) => roomNameOf({ site, meeting, group });
/** Sends them out of every room for which they may hold a seat; the audit log is not told who it was. */
async function forgetPerson(parts, who) {
    const { records, clock } = parts;
    const { site } = who;
    const identity = identityOf(who);
    const found = await sheetsOfPerson(records, who);
    const seatsFrom = clock() - SEAT_LASTS * 1000;
    const recent = found.filter(({ run }) => (run.finishedAt ?? Infinity) > seatsFrom);
    const waiting = await roomsWithWaiting(records, (one, waits) => one.site === site && waits === identity);
    await sendOut(parts, { identity, rooms: [...recent.map(({ run }) => run.room), ...waiting] }, (room) => log(parts, { site, room, action: 'forget', target: null }));
    await forgetSheets(parts, found.map(({ sheet }) => sheet));
}
/** Ends it in all its rooms, of which one without a group may be there and never have been entered. */
async function forgetMeeting(parts, what) {
    const { records } = parts;
    const { site, meeting } = what;
    const found = await sheetsOfMeeting(records, what);
    const waiting = await roomsWithWaiting(records, (one) => one.site === site && one.meeting === meeting);
    const rooms = new Set([
        roomOf(site, { meeting, group: null }),
        ...found.map(({ run }) => run.room),
        ...waiting,
    ]);
    for (const room of rooms) {
        await decideEnd(parts, { site, room, action: 'forget' }, withMeetingForgotten);
        await clearLine(records, room);
    }
    for (const room of rooms)
        await close(parts, room);
    await forgetSheets(parts, found.map(({ sheet }) => sheet));
}
/** Decides everything before LiveKit is asked for the first time. */
async function sendOut(parts, { identity, rooms }, logFor) {
    const { records, signals, rotation, presence, clock } = parts;
    const each = [...new Set(rooms)];
    for (const room of each) {
        const now = clock();
        await changeRoom(records, room, (state) => withSentOut(state, identity, now));
        await takeFromLine(records, { room, identity });
        tellRoomChanged(signals, { room });
        if (presence.sessionsOf(room).length > 0)
            rotation.removed(room);
        await logFor(room);
    }
    for (const room of each)
        await putOut(parts, room, identity);
}
async function putOut({ media }, room, identity) {
    if ((await media.participant(room, identity)) === null)
        return;
    await media.notify(room, { type: 'sent_out' }, [identity]);
    await media.remove(room, identity);
}
async function decideEnd(parts, line, change) {
    const { records, signals, clock } = parts;
    const now = clock();
    await changeRoom(records, line.room, (state) => change(state, now));
    tellRoomChanged(signals, { room: line.room });
    await log(parts, { ...line, target: null });
}
async function close({ media }, room) {
    if (!(await media.isRunning(room)))
        return;
    await media.notify(room, { type: 'ended', by: { identity: '', name: '' } });
    await media.close(room);
}
const log = ({ records, clock, newId }, line) => writeAudit(records, newId(), { at: clock(), actor: 'site', detail: null, ...line });
//# sourceMappingURL=orders.js.map