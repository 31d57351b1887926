import type { MarkRule } from '../../../links/plan.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';
/** Why a mark is not in the gradebook. */
export type MarkReason = 'not_a_learner' | 'gone' | 'refused' | 'no_permission' | 'unreachable' | 'stale';
/** Where a person's mark stands; moments are epoch ms. */
export type ShownMark = {
    state: 'none' | 'waiting' | 'sent' | 'refused';
    points: number | null;
    of: number;
    reason: MarkReason | null;
    at: number | null;
};
/** A person of the course, or one who came; moments are epoch ms. */
export type AttendanceRow = {
    /** Names the person in forms of the page. */
    id: string;
    /** Null where the platform keeps it to itself. */
    name: string | null;
    state: 'present' | 'attended' | 'absent';
    /** False where the course list is known whole and they are not on it. */
    expected: boolean;
    minutes: number;
    firstFrom: number | null;
    lastTo: number | null;
    /** Null where this meeting gives none. */
    mark: ShownMark | null;
};
export type AttendanceData = {
    /** One-time, for the page's forms. */
    code: string;
    title: string;
    /** Epoch ms; `to` is null while it runs. */
    sessions: readonly {
        from: number;
        to: number | null;
    }[];
    people: readonly AttendanceRow[];
    roster: 'complete' | 'partial' | 'unavailable' | 'not_granted';
    mark: MarkRule | null;
    keptDays: number;
    /** Marks are on their way again, because the teacher has just asked for it. */
    resent: boolean;
    /** Epoch ms. */
    now: number;
};
/** Who was there, who is missing, and where their marks stand. Its buttons are all of one form, which posts `action`. Pure. */
export declare function attendancePage(data: AttendanceData, say: Say): Page;
