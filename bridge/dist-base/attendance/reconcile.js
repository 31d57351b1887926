/** Between two passes, in ms: also how exactly somebody's last moment is known when nobody tells it. */
const EVERY = 10_000;
/** How many rooms one pass asks about; with more running, they take turns. */
const ROOMS_A_PASS = 200;
/** How many rooms are asked about at a time. */
const AT_A_TIME = 8;
export function createReconciler(parts) {
    const { media, ledger, presence, clock, schedule, onTrouble } = parts;
    /**
     * Sessions and connections that were missing in the pass before. One miss proves nothing: the webhook that tells the
     * exact moment may be on its way.
     */
    let missing = new Set();
    let turn = 0;
    let isFirst = true;
    let callOff = () => undefined;
    let underWay = null;
    let stopped = false;
    const compare = async () => {
        // what the ledger knew before the media server was asked: who came meanwhile is not missed
        const known = presence.running();
        const connections = new Map(known.map(({ session }) => [session, presence.connections(session)]));
        const at = clock();
        const live = await media.sessions();
        const asked = turnOf(live);
        const found = await mapInGroups(asked, AT_A_TIME, (run) => media.participants(run.room));
        // a room that ended and began anew between the two answers must not get the people of its next run
        const still = new Set((await media.sessions()).map(({ session }) => session));
        const missed = new Set();
        const isMissing = (sid) => {
            missed.add(sid);
            return isFirst || missing.has(sid);
        };
        for (const [index, { session, room }] of asked.entries()) {
            if (still.has(session))
                await repair({ session, room, at }, found[index] ?? [], connections.get(session), isMissing);
        }
        const alive = new Set(live.map(({ session }) => session));
        for (const { session, room } of known) {
            if (!alive.has(session) && isMissing(session)) {
                await ledger.record({ kind: 'finished', id: `lost/${session}`, at, session, room });
            }
        }
        // where it was not asked, what was missing before still is
        const turns = new Set(asked.map(({ session }) => session));
        const unasked = live.filter(({ session }) => !turns.has(session));
        for (const sid of unasked.flatMap(({ session }) => [...(connections.get(session)?.keys() ?? [])])) {
            if (missing.has(sid))
                missed.add(sid);
        }
        missing = missed;
        isFirst = false;
    };
    const repair = async ({ session, room, at }, inside, known, isMissing) => {
        for (const { participant, identity, joinedAt, reference } of inside) {
            if (known?.has(participant) === true || presence.connections(session).has(participant))
                continue;
            const id = `found/${participant}`;
            await ledger.record({
                kind: 'joined',
                id,
                at: joinedAt,
                session,
                room,
                participant,
                identity,
                reference,
            });
        }
        const sids = inside.map(({ participant }) => participant);
        await ledger.seen(session, sids, at);
        const present = new Set(sids);
        for (const [participant, identity] of known ?? []) {
            if (!present.has(participant) && isMissing(participant))
                await ledger.lost(session, identity, participant);
        }
    };
    /** The rooms whose turn it is: all of them, at first and as long as they are few. */
    const turnOf = (live) => {
        if (isFirst || live.length <= ROOMS_A_PASS)
            return live;
        const from = turn % live.length;
        turn = from + ROOMS_A_PASS;
        return [...live.slice(from), ...live.slice(0, from)].slice(0, ROOMS_A_PASS);
    };
    const pass = async () => {
        underWay ??= compare()
            .catch(onTrouble)
            .finally(() => (underWay = null));
        await underWay;
    };
    const goOn = () => {
        if (stopped)
            return;
        callOff = schedule(() => void pass().then(goOn), EVERY);
    };
    return {
        pass,
        async start() {
            stopped = false;
            await pass();
            goOn();
        },
        async stop() {
            stopped = true;
            callOff();
            await underWay;
        },
    };
}
/** Maps `items` with at most `size` under way at a time. */
async function mapInGroups(items, size, map) {
    const results = [];
    for (let from = 0; from < items.length; from += size) {
        results.push(...(await Promise.all(items.slice(from, from + size).map(map))));
    }
    return results;
}
//# sourceMappingURL=reconcile.js.map