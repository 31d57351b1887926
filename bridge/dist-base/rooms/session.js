/**
 * How long a session that no run uses waits for one, in ms: longer than a ticket can be used, so that nobody comes in with the salt
 * of a session that has been replaced.
 */
export const SESSION_WAITS = 150_000;
/** A ticket moves the waiting on only after so long, in ms: a class that comes at once writes once. */
const MOVES_ON = 15_000;
const isIdle = ({ idleSince }, now, lasts) => idleSince !== null && now - idleSince >= lasts;
/** Whether there is one that somebody may still come in with. Pure. */
export const hasSession = ({ session }, now) => session !== null && !isIdle(session, now, SESSION_WAITS);
/** A session that nobody can come in with is forgotten, and with its salt the keys that were made from it. Pure. */
export const withoutSpentSession = (state, now) => state.session === null || hasSession(state, now) ? state : { ...state, session: null };
/**
 * The session somebody comes in with at `now`: the one there is, or a new one of that salt. While a run goes on (`isRunning`) it
 * stays, whatever became of the news of its beginning. The very state that was given, where nothing changes. Pure.
 */
export function withSession(state, { salt, keyed, now, isRunning = false }) {
    const { session } = state;
    if (session === null || (!isRunning && !hasSession(state, now))) {
        const idleSince = isRunning ? null : now;
        return { ...state, session: { salt, generation: 0, keyed, startedAt: now, rotatedAt: null, idleSince } };
    }
    const waitsAnew = isIdle(session, now, MOVES_ON) ? now : session.idleSince;
    const idleSince = isRunning ? null : waitsAnew;
    if (idleSince === session.idleSince && (session.keyed || !keyed))
        return state;
    return { ...state, session: { ...session, idleSince, keyed: session.keyed || keyed } };
}
/** A new key, where keys come from the bridge; the very state that was given otherwise. Pure. */
export function withRotation(state, now) {
    const { session } = state;
    if (session === null || !session.keyed)
        return state;
    return { ...state, session: { ...session, generation: session.generation + 1, rotatedAt: now } };
}
/** A run of the room has begun, with whatever session people came in with. Pure. */
export const withRunBegun = (state) => state.session === null || state.session.idleSince === null
    ? state
    : { ...state, session: { ...state.session, idleSince: null } };
//# sourceMappingURL=session.js.map