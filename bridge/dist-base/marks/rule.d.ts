import type { MarkRule } from '../links/plan.ts';
/** What a gradebook is told about somebody's attendance (Assignment and Grade Services 2.0 §3.4). */
export type Score = {
    scoreGiven: number;
    scoreMaximum: number;
    activityProgress: 'InProgress' | 'Completed';
    /** Always final, though it may grow: Moodle clears a mark that is not. */
    gradingProgress: 'FullyGraded';
};
/** What so many milliseconds inside are worth. Pure. */
export declare function scoreOf(total: number, { minutes, points, below }: MarkRule): Score;
export declare const isSameScore: (a: Score, b: Score) => boolean;
