import type { MarkRule } from '../links/plan.ts';
import type { MarkReason } from './mark.ts';
import { type Row } from './row.ts';
import { type Score } from './rule.ts';
/**
 * Whether somebody's attendance is marked. Who comes as an attendee is; guests and onlookers are nobody in a gradebook. Who
 * moderates is marked only if the course list calls them a learner, which has to be asked. Pure.
 */
export declare function isMarked({ role, person }: Pick<Row, 'role' | 'person'>): boolean | 'ask';
/** The score that the platform should have and has not: null while they are inside, and where it has it. Pure. */
export declare function dueOf(row: Row, rule: MarkRule | null): Score | null;
/** The row, waiting where a score is due; the very same row where it says so already, or nothing is. Pure. */
export declare function withDue(row: Row, rule: MarkRule | null): Row;
/** Nobody whom the gradebook knows as a learner. Pure. */
export declare const withNoLearner: (row: Row) => Row;
/** Not sent, for a reason that is none of the score's: it stays due. Pure. */
export declare const withRefusal: (row: Row, reason: MarkReason, now: number) => Row;
/** As a teacher wants it sent once more, whatever the platform has said to it. Pure. */
export declare const withResend: (row: Row, rule: MarkRule | null) => Row;
