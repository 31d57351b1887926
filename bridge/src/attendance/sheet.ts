import type { AttendanceReport } from '@meetbridge/shared/contract';
import type { Reference } from './event.ts';
import { intervalsOf, type Line, openOf, totalOf } from './intervals.ts';

/** A line as the ledger keeps it: with the seat that the connection came with. */
export type SheetLine = Line & { seat: string };

/** One person's page in the ledger of one session: everything known about them, by the id of the event. Pure. */
export type Sheet = {
  session: string;
  room: string;
  identity: string;
  /** As of the latest line. */
  reference: Reference;
  lines: { [id: string]: SheetLine };
  /** Connections (participant sids) of which nothing is to be known any more. */
  forgotten?: string[];
};

/** What else is known about the session: when connections were last seen, and whether it is over. */
export type Circumstances = { seen: { [participant: string]: number }; over: boolean };

/** Everything that a report says but its number. */
export type Facts = Omit<AttendanceReport, 'revision'>;

/** The sheet with one more line; the very same sheet where that id stands in it already. */
export function withLine(
  sheet: Sheet | null,
  place: { session: string; room: string; identity: string; reference: Reference },
  id: string,
  line: Line,
): Sheet {
  if (sheet?.lines[id] !== undefined || sheet?.forgotten?.includes(line.participant) === true) return sheet;
  const { session, room, identity, reference } = place;
  const lines = { ...sheet?.lines, [id]: { ...line, seat: reference.seat } };
  const isLatest = Object.entries(sheet?.lines ?? {}).every(
    ([other, { at }]) => at < line.at || (at === line.at && other < id),
  );
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
export const isEmptied = ({ reference }: Sheet): boolean => reference.person.id === '';

/** The sheet without anything about its person, or about what is known of their connections so far. */
export function emptied(sheet: Sheet): Sheet {
  if (isEmptied(sheet)) return sheet;
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
function linesOf(sheet: Sheet, seen: Circumstances['seen']): Line[] {
  const lines: Line[] = Object.values(sheet.lines);
  const connections = new Set(lines.map(({ participant }) => participant));
  for (const participant of connections) {
    const at = seen[participant];
    if (at !== undefined) lines.push({ kind: 'seen', at, participant });
  }
  return lines;
}

/** What the sheet amounts to at `now` (epoch ms). */
export function factsOf(sheet: Sheet, { seen, over }: Circumstances, now: number): Facts {
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
export const connectionsOf = (sheet: Sheet, { seen, over }: Circumstances): string[] =>
  openOf(linesOf(sheet, seen), over);

/** The last moment that is known of a connection. */
export const lastSeenOf = (sheet: Sheet, participant: string, { seen }: Circumstances): number =>
  Math.max(...linesOf(sheet, seen).flatMap((line) => (line.participant === participant ? [line.at] : [])));
