/** For this long, in ms, people of an ended session count as having been inside. */
const REMEMBERED = 5 * 60_000;
/** An empty index; the ledger fills it from the store at start and keeps it up to date. */
export function createPresence(clock) {
    const runs = new Map();
    const rooms = new Map();
    const forget = (run) => {
        runs.delete(run.session);
        const others = rooms.get(run.room);
        others?.delete(run);
        if (others?.size === 0)
            rooms.delete(run.room);
    };
    const sweep = () => {
        const before = clock() - REMEMBERED;
        for (const run of runs.values())
            if (run.endedAt !== null && run.endedAt < before)
                forget(run);
    };
    const runsOf = (room) => [...(rooms.get(room) ?? [])];
    const runningOf = (room) => runsOf(room).filter(({ endedAt }) => endedAt === null);
    const isInsideOf = (run, identity) => (run.people.get(identity)?.connections.length ?? 0) > 0;
    return {
        count(room) {
            const [first, ...more] = runningOf(room);
            if (first === undefined || more.length === 0)
                return first?.inside ?? 0;
            // two runs of one room overlap for a moment after a crash of the media server: nobody counts twice
            const identities = [first, ...more].flatMap((run) => [...run.people.keys()].filter((one) => isInsideOf(run, one)));
            return new Set(identities).size;
        },
        isInside: (room, identity) => runningOf(room).some((run) => isInsideOf(run, identity)),
        wasInside: (room, identity) => runsOf(room).some((run) => run.people.has(identity) && (run.endedAt ?? Infinity) > clock() - REMEMBERED),
        begin(session, room) {
            sweep();
            const known = runs.get(session);
            if (known !== undefined) {
                known.endedAt = null;
                return;
            }
            const run = { session, room, people: new Map(), inside: 0, endedAt: null };
            runs.set(session, run);
            rooms.set(room, (rooms.get(room) ?? new Set()).add(run));
        },
        set(session, identity, connections, version) {
            const run = runs.get(session);
            const known = run?.people.get(identity);
            if (run === undefined || (known !== undefined && known.version > version))
                return;
            run.inside += Math.sign(connections.length) - Math.sign(known?.connections.length ?? 0);
            run.people.set(identity, { connections, version });
        },
        end(session) {
            const run = runs.get(session);
            if (run !== undefined)
                run.endedAt = clock();
            sweep();
        },
        isRunning: (session) => runs.get(session)?.endedAt === null,
        running: () => [...runs.values()]
            .filter(({ endedAt }) => endedAt === null)
            .map(({ session, room }) => ({ session, room })),
        sessionsOf: (room) => runningOf(room).map(({ session }) => session),
        connections: (session) => new Map([...(runs.get(session)?.people ?? [])].flatMap(([identity, { connections }]) => connections.map((participant) => [participant, identity]))),
    };
}
//# sourceMappingURL=presence.js.map