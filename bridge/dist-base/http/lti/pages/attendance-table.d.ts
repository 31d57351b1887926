import type { AttendanceRow } from './attendance.ts';
import { type Html } from './html.ts';
import type { Say } from './messages.ts';
/** One row a person; on narrow screens rows become blocks, each value with its label. Pure. */
export declare function attendanceTable(people: readonly AttendanceRow[], isMarked: boolean, say: Say): Html;
