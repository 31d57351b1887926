import { isAdmitted, isDeclined } from "../rooms/entry.js";
import { roomStateOf } from "../rooms/registry.js";
import { onRoomChanged } from "../rooms/signal.js";
import { siteOf } from "../sites/registry.js";
import { lineOf, SIGN_EVERY } from "./line.js";
/** Between two looks at one room, in ms, when much happens in it. */
const PAUSE = 250;
/** How often one person may listen to one room at a time: some tabs. The first one ends where there are more. */
const MOST = 5;
export function createWaitingWatch(parts) {
    const rooms = new Map();
    let closed = false;
    const endHearing = onRoomChanged(parts.signals, ({ room, left }) => {
        const watched = rooms.get(room);
        if (watched === undefined)
            return;
        for (const watcher of [...watched.watchers])
            if (watcher.seat === left)
                watcher.end('over');
        watched.refresh();
    });
    const remove = (watcher) => {
        const watched = rooms.get(watcher.room);
        if (watched?.watchers.delete(watcher) !== true || watched.watchers.size > 0)
            return;
        watched.stop();
        rooms.delete(watcher.room);
    };
    return {
        add(watcher) {
            const watched = rooms.get(watcher.room) ?? watchRoom(watcher, parts);
            rooms.set(watcher.room, watched);
            const own = [...watched.watchers].filter(({ identity }) => identity === watcher.identity);
            watched.watchers.add(watcher);
            if (own.length >= MOST)
                own[0]?.end('over');
            watched.refresh();
            const callOff = parts.schedule(() => watcher.end('expired'), watcher.until - parts.clock());
            return () => {
                callOff();
                remove(watcher);
            };
        },
        waiting() {
            const all = [...rooms.values()].flatMap(({ watchers }) => [...watchers].filter(({ waits }) => waits));
            return new Set(all.map(({ room, identity }) => `${room} ${identity}`)).size;
        },
        isClosed: () => closed,
        close() {
            closed = true;
            endHearing();
            for (const { watchers } of [...rooms.values()])
                for (const watcher of [...watchers])
                    watcher.end('over');
        },
    };
}
/** One room, which is one site's: it is read when something changes, but not more often than every `PAUSE`, and by the clock. */
function watchRoom({ room, site }, { records, clock, schedule, onTrouble }) {
    const watchers = new Set();
    let [isBusy, isStale, isStopped] = [false, false, false];
    let callOff = () => undefined;
    /** Null where the site was suspended or removed: then nobody is told anything more, or written down. */
    const read = async () => {
        const now = clock();
        // the line first: who is taken out of it has been let in before, or not
        const everybody = await lineOf(records, room, now);
        const state = await roomStateOf(records, room);
        if ((await siteOf(records, site))?.status !== 'active')
            return null;
        const line = everybody.filter(({ identity }) => !isAdmitted(state, identity, now) && !isDeclined(state, identity, now));
        return { state, line, places: new Map(line.map(({ identity }, index) => [identity, index + 1])) };
    };
    const refresh = () => {
        isStale = true;
        if (isBusy || isStopped)
            return;
        isStale = false;
        isBusy = true;
        callOff();
        void read()
            .then((glimpse) => {
            for (const watcher of isStopped ? [] : [...watchers]) {
                if (glimpse === null)
                    watcher.end('over');
                else
                    watcher.look(glimpse);
            }
        })
            .catch(onTrouble)
            .finally(() => {
            if (!isStopped)
                callOff = schedule(rest, PAUSE);
        });
    };
    const rest = () => {
        isBusy = false;
        if (isStale)
            refresh();
        else
            callOff = schedule(refresh, SIGN_EVERY - PAUSE);
    };
    return {
        watchers,
        refresh,
        stop() {
            isStopped = true;
            callOff();
        },
    };
}
//# sourceMappingURL=watch.js.map