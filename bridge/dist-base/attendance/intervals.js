/**
 * A gap up to this long, in ms, is bridged, unless the person had said that they leave: LiveKit's client needs up to that
 * long to come back after a network loss, and somebody who sat in front of a stalled picture was not absent.
 */
const RECONNECT = 15_000;
/** A media server may go on showing a vanished connection for this long, in ms, after the person's farewell. */
const LINGERS = 30_000;
/** LiveKit tells the moment of leaving in whole seconds; in ms. */
const RESOLUTION = 1000;
/** When somebody was inside: merged and in order. With `over`, the session has ended and nobody is inside any more. */
export function intervalsOf(lines, over) {
    const merged = [];
    for (const stay of staysOf(lines, over)) {
        const last = merged.at(-1);
        if (last === undefined || !touches(last, stay)) {
            merged.push({ ...stay });
        }
        else if (last.to !== null && (stay.to === null || stay.to > last.to)) {
            last.to = stay.to;
            last.farewell = stay.farewell;
        }
        else if (last.to === stay.to) {
            last.farewell ||= stay.farewell;
        }
    }
    return merged.map(({ from, to }) => ({ from, to }));
}
/** Milliseconds inside, up to `now` where they still are. */
export const totalOf = (intervals, now) => intervals.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0);
/** The connections that stand open. */
export const openOf = (lines, over) => staysOf(lines, over)
    .filter(({ to }) => to === null)
    .map(({ participant }) => participant);
const touches = (earlier, later) => earlier.to === null || later.from - earlier.to <= (earlier.farewell ? 0 : RECONNECT);
/** One stay per connection, earliest first. */
function staysOf(lines, over) {
    const connections = new Map();
    for (const line of lines) {
        const known = connections.get(line.participant);
        if (known === undefined)
            connections.set(line.participant, [line]);
        else
            known.push(line);
    }
    // who is only known to have gone may never have got in: a connection that was aborted is told as a leave
    const cameIn = [...connections].filter(([, known]) => known.some(({ kind }) => kind === 'joined' || kind === 'seen'));
    const stays = cameIn.map(([participant, known]) => stayOf(participant, known));
    stays.sort((a, b) => a.from - b.from || (a.participant < b.participant ? -1 : 1));
    return stays.map(({ seen, ...stay }, index) => {
        // LiveKit holds one connection of a person at a time: one that a later one has followed is over, told or not
        const closed = over || index < stays.length - 1;
        return stay.to === null && closed ? { ...stay, to: seen } : stay;
    });
}
/** `to` is null where nobody has told the end; `seen` is the last moment they were there for certain. */
function stayOf(participant, lines) {
    const times = (kind) => lines.filter((line) => line.kind === kind).map(({ at }) => at);
    const joined = times('joined');
    const from = Math.min(...(joined.length > 0 ? joined : times('seen')));
    const seen = Math.max(from, ...times('seen'));
    const left = times('left');
    const told = left.length === 0 ? null : Math.max(seen, ...left);
    const word = Math.min(...times('farewell'));
    const farewell = Number.isFinite(word) && seen <= word + LINGERS && (told === null || word < told + RESOLUTION);
    return { participant, from, to: farewell ? Math.max(from, word) : told, farewell, seen };
}
//# sourceMappingURL=intervals.js.map