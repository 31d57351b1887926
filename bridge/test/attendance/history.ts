import type { AttendanceEvent } from '../../src/attendance/event.ts';
import { eventOf } from './people.ts';

export const PEOPLE = 5;

/** One event in this many is the end of a connection. */
const PAIR = 2;

const minute = 60;

/** Whose event it is, which of their connections, and whether it begins or ends it. */
const partsOf = (number: number): { person: string; connection: number; isJoin: boolean } => ({
  person: `person-${number % PEOPLE}`,
  connection: Math.floor(number / (PEOPLE * PAIR)),
  isJoin: Math.floor(number / PEOPLE) % PAIR === 0,
});

const timesOf = (number: number, connection: number): [number, number] => {
  const from = connection * 5 * minute + (number % PEOPLE);
  return [from, from + 2 * minute];
};

/** The event of that number in an endless history: five people who come and go, always the same. */
export function historyEvent(number: number): AttendanceEvent {
  const { person, connection, isJoin } = partsOf(number);
  const [from, to] = timesOf(number, connection);
  const change = { id: `EV_history_${number}`, participant: `PA_${person}_${connection}` };
  return isJoin ? eventOf('joined', person, from, change) : eventOf('left', person, to, change);
}

/** The intervals of every person after that many events, in seconds. */
export function historyAfter(count: number): Record<string, (number | null)[][]> {
  const spans: Record<string, (number | null)[][]> = {};
  for (let number = 0; number < count; number += 1) {
    const { person, connection, isJoin } = partsOf(number);
    const [from, to] = timesOf(number, connection);
    (spans[person] ??= [])[connection] = [from, isJoin ? null : to];
  }
  return spans;
}
