import { setImmediate as othersFirst } from 'node:timers/promises';
import { beginRun, endRun } from "../rooms/registry.js";
import { noteSeen } from "./checkpoint.js";
import { changeSession, changeSheet, circumstancesOf, closeSession, openSession, runningSessions, sheetOf, sheetsOf, } from "./journal.js";
import { connectionsOf, factsOf, lastSeenOf, withLine, } from "./sheet.js";
/** How many people are settled before others get their turn, when many are settled at once. */
const AT_ONCE = 20;
export function createLedger({ records, presence, outbox, clock, onLeft }) {
    const begin = async (session, room, at) => {
        if (presence.isRunning(session))
            return;
        await openSession(records, session, room, at);
        await beginRun(records, room);
        presence.begin(session, room);
    };
    /** Brings the report and presence to what the sheet says. */
    const settle = async (entry) => {
        const { session, identity, reference } = entry.value;
        if (!(await hasCome(records, entry.value)))
            return;
        let latest = entry;
        let circumstances = { seen: {}, over: false };
        await outbox.put({ site: reference.site, session, identity }, async () => {
            latest = (await sheetOf(records, session, identity)) ?? entry;
            circumstances = await circumstancesOf(records, latest.value);
            return factsOf(latest.value, circumstances, clock());
        });
        const { room } = latest.value;
        const wasInside = presence.isInside(room, identity);
        presence.set(session, identity, connectionsOf(latest.value, circumstances), latest.version);
        if (wasInside && !presence.isInside(room, identity))
            onLeft?.(room, identity);
    };
    const settleAll = async (session) => {
        let settled = 0;
        for await (const entry of sheetsOf(records, session)) {
            await settle(entry);
            settled += 1;
            if (settled % AT_ONCE === 0)
                await othersFirst();
        }
    };
    const write = async (event, kind) => {
        const { session, room, identity, participant, at, id } = event;
        await begin(session, room, at);
        // a duplicate is settled again, too: the first one may have been cut off after its line was written
        await settle(await changeSheet(records, session, identity, (sheet) => withLine(sheet, event, id, { kind, at, participant })));
    };
    const finish = async (session, room, at) => {
        await openSession(records, session, room, at);
        await changeSession(records, { session, room, startedAt: at, finishedAt: at });
        await settleAll(session);
        presence.end(session);
        if (presence.sessionsOf(room).length === 0)
            await endRun(records, room, at);
        await closeSession(records, session);
    };
    return {
        async load() {
            for await (const { session, room } of runningSessions(records)) {
                await beginRun(records, room);
                presence.begin(session, room);
                await settleAll(session);
                await othersFirst();
            }
        },
        async record(event) {
            const { session, room, at } = event;
            if ('identity' in event) {
                if (event.kind !== 'seen')
                    return await write(event, event.kind);
                await begin(session, room, at);
                await noteSeen(records, session, [event.participant], at);
                // where the stay has been closed already, it may end later now
                const entry = await sheetOf(records, session, event.identity);
                if (entry !== null)
                    await settle(entry);
            }
            else if (event.kind === 'finished') {
                await finish(session, room, at);
            }
            else {
                await begin(session, room, at);
                await changeSession(records, { session, room, startedAt: at, finishedAt: null });
            }
        },
        async leaveBySeat(seat, room, identity, at) {
            for (const session of presence.sessionsOf(room)) {
                const sheet = (await sheetOf(records, session, identity))?.value ?? null;
                const lines = Object.values(sheet?.lines ?? {}).filter((line) => line.seat === seat);
                for (const participant of new Set(lines.map((line) => line.participant))) {
                    if (sheet === null)
                        continue;
                    const id = `leave/${seat}/${participant}`;
                    const { reference } = sheet;
                    await write({ kind: 'left', id, at, session, room, participant, identity, reference }, 'farewell');
                }
            }
        },
        async seen(session, participants, at) {
            if (participants.length > 0 && presence.isRunning(session))
                await noteSeen(records, session, participants, at);
        },
        async lost(session, identity, participant) {
            const sheet = (await sheetOf(records, session, identity))?.value ?? null;
            if (sheet === null)
                return;
            const circumstances = await circumstancesOf(records, sheet);
            if (!connectionsOf(sheet, circumstances).includes(participant))
                return;
            const at = lastSeenOf(sheet, participant, circumstances);
            const { room, reference } = sheet;
            const id = `lost/${participant}`;
            await write({ kind: 'left', id, at, session, room, participant, identity, reference }, 'left');
        },
    };
}
/** Whether they were inside at all; nobody is reported for a connection that was aborted. */
const hasCome = async (records, sheet) => Object.values(sheet.lines).some(({ kind }) => kind === 'joined') ||
    factsOf(sheet, await circumstancesOf(records, sheet), 0).intervals.length > 0;
//# sourceMappingURL=ledger.js.map