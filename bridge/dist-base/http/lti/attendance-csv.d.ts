import type { AttendanceFacts } from './attendance.ts';
import type { Say } from './pages/messages.ts';
/**
 * The attendance of a meeting as comma-separated values (RFC 4180): UTF-8 with a mark that tells spreadsheets so, moments in
 * ISO 8601, and no cell that a spreadsheet would run as a formula. Pure.
 */
export declare function attendanceCsv({ people }: Pick<AttendanceFacts, 'people'>, isMarked: boolean, say: Say): string;
