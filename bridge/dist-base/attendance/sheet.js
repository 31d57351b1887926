import { intervalsOf, openOf, totalOf } from "./intervals.js";
/** The sheet with one more line; the very same sheet where that id stands in it already. */
export function withLine(sheet, place, id, line) {
    if (sheet?.lines[id] !== undefined || sheet?.forgotten?.includes(line.participant) === true)
        return sheet;
    const { session, room, identity, reference } = place;
    const lines = { ...sheet?.lines, [id]: { ...line, seat: reference.seat } };
    const isLatest = Object.entries(sheet?.lines ?? {}).every(([other, { at }]) => at < line.at || (at === line.at && other < id));
    return {
        session,
        room,
        identity,
        reference: isLatest || sheet === null ? reference : sheet.reference,
        lines,
        ...(sheet?.forgotten === undefined ? {} : { forgotten: sheet.forgotten }),
    };
}
/** Whether nothing is left in it but which connections are forgotten. */
export const isEmptied = ({ reference }) => reference.person.id === '';
/** The sheet without anything about its person, or about what is known of their connections so far. */
export function emptied(sheet) {
    if (isEmptied(sheet))
        return sheet;
    const { lines, forgotten = [], reference, ...place } = sheet;
    const nobody = { id: '', name: '', guest: false };
    return {
        ...place,
        reference: { ...reference, meeting: { id: '', title: '' }, group: null, person: nobody, seat: '' },
        lines: {},
        forgotten: [...new Set([...forgotten, ...Object.values(lines).map(({ participant }) => participant)])],
    };
}
/** Its lines, and those that the checkpoints add. */
function linesOf(sheet, seen) {
    const lines = Object.values(sheet.lines);
    const connections = new Set(lines.map(({ participant }) => participant));
    for (const participant of connections) {
        const at = seen[participant];
        if (at !== undefined)
            lines.push({ kind: 'seen', at, participant });
    }
    return lines;
}
/** What the sheet amounts to at `now` (epoch ms). */
export function factsOf(sheet, { seen, over }, now) {
    const { meeting, group, person, role } = sheet.reference;
    const intervals = intervalsOf(linesOf(sheet, seen), over);
    return {
        kind: 'attendance',
        meeting,
        group,
        session: sheet.session,
        person,
        role,
        intervals,
        total: totalOf(intervals, now),
        present: intervals.at(-1)?.to === null,
    };
}
/** The person's connections that stand open. */
export const connectionsOf = (sheet, { seen, over }) => openOf(linesOf(sheet, seen), over);
/** The last moment that is known of a connection. */
export const lastSeenOf = (sheet, participant, { seen }) => Math.max(...linesOf(sheet, seen).flatMap((line) => (line.participant === participant ? [line.at] : [])));
//# sourceMappingURL=sheet.js.map